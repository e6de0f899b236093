# pac, dotnet and az: whether they are there, and how they are called.

# Runs a tool in the root of the repository. Its arguments are a list, never a line of text.
function Invoke-Tool([string] $Tool, [string[]] $Arguments) {
  # A tool's stderr is text, not an error of ours; its exit code tells.
  $ErrorActionPreference = 'Continue'
  $PSNativeCommandUseErrorActionPreference = $false
  Write-Verbose "$Tool $Arguments"
  Push-Location -LiteralPath (Join-Path $PSScriptRoot '../..')
  try { $said = @(& $Tool @Arguments 2>&1) } finally { Pop-Location }
  [pscustomobject]@{
    Ok = $LASTEXITCODE -eq 0
    Lines = @($said | ForEach-Object { "$_" })
    Output = @($said | Where-Object { $_ -isnot [System.Management.Automation.ErrorRecord] } | ForEach-Object { "$_" })
  }
}

function Test-Tool([string] $Name) {
  $null -ne (Get-Command -Name $Name -ErrorAction SilentlyContinue)
}

function Assert-Tools([switch] $SkipBuild, [switch] $Signing, [switch] $Publishing) {
  if ($Signing -and -not (Test-Tool 'Set-AuthenticodeSignature')) {
    Stop-Deploy 1 'Only Windows can sign (Set-AuthenticodeSignature). Run this on Windows, or leave the certificate out.'
  }

  if ($Publishing -and -not (Test-Tool 'Get-AuthenticodeSignature')) {
    Stop-Deploy 1 'Only Windows can read who signed the plug-in assembly (Get-AuthenticodeSignature), which an import into production asks for. Run this on Windows.'
  }

  $versions = @("pac $(Get-PacVersion)")
  if (-not $SkipBuild) { $versions += "dotnet $(Get-DotnetVersion)" }
  Write-Step 'Tools' ($versions -join ', ')
}

function Get-DotnetVersion {
  $advice = 'Install the .NET 10 SDK from https://dotnet.microsoft.com/download, or import a package that is made already with -SkipBuild.'
  if (-not (Test-Tool 'dotnet')) { Stop-Deploy 1 "dotnet is not installed. $advice" }
  $answer = Invoke-Tool 'dotnet' @('--version')
  $version = $answer.Output | Select-Object -Last 1
  if (-not $answer.Ok -or $version -notmatch '^(\d+)\.' -or [int]$Matches[1] -lt 10) { Stop-Deploy 1 "The .NET 10 SDK is not there. $advice" $answer.Lines }
  $version
}

# pac env came with 1.32: https://learn.microsoft.com/power-platform/developer/cli/reference/env
function Get-PacVersion {
  $advice = 'dotnet tool update --global Microsoft.PowerApps.CLI.Tool brings the newest (https://learn.microsoft.com/power-platform/developer/cli/introduction).'
  if (-not (Test-Tool 'pac')) { Stop-Deploy 1 "The Power Platform CLI, pac, is not installed. $advice" }
  $banner = (Invoke-Tool 'pac' @('help')).Lines -join "`n"
  if ($banner -notmatch 'Version:\s*(\d+\.\d+(\.\d+)?)') { return 'of unknown version' }
  if ([version]$Matches[1] -lt [version]'1.32') { Stop-Deploy 1 "pac $($Matches[1]) is too old; 1.32 is the first that will do. $advice" }
  $Matches[1]
}
