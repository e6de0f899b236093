# From sources to packages: build, tests, packing.

function New-Scratch {
  $folder = Join-Path ([System.IO.Path]::GetTempPath()) "pac-deploy-$([guid]::NewGuid().ToString('N'))"
  New-Item -ItemType Directory -Path $folder -Confirm:$false -WhatIf:$false | Out-Null
  $folder
}

# Builds what ships, net462, into the scratch folder, and gives the path of the assembly.
function Build-Assembly([string] $Scratch) {
  $folder = Join-Path $Scratch 'assembly'
  $build = @('build', 'src/Plugins', '--configuration', 'Release', '--framework', 'net462', '--output', $folder)
  $restore = Invoke-Tool 'dotnet' @('restore', 'src/Plugins', '-p:XrmSdk=official')
  if ($restore.Ok) {
    Write-Step 'Build' 'the plug-in assembly, against the official SDK packages'
    $build += '-p:XrmSdk=official'
  } else {
    Write-Verbose ($restore.Lines -join "`n")
    Write-Step 'Build' 'the plug-in assembly, against the stand-in src/XrmSdk: the official SDK packages could not be restored here (docs/decisions/0001-sdk-stand-in.md)'
    $build += '-p:RestoreLockedMode=true' # Microsoft's packages have no committed lock; all else is what the lock file says.
  }

  $answer = Invoke-Tool 'dotnet' $build
  $assembly = Join-Path $folder 'MatterportForDataverse.Plugins.dll'
  if (-not $answer.Ok -or -not (Test-Path -LiteralPath $assembly)) { Stop-Deploy 1 'The build failed. Mend what it says, and run this again. The environment is as it was.' $answer.Lines }
  $assembly
}

function Invoke-Tests {
  Write-Step 'Test' 'all tests; this takes some minutes'
  $answer = Invoke-Tool 'dotnet' @('test', '-p:RestoreLockedMode=true')
  if (-not $answer.Ok) { Stop-Deploy 1 'Tests failed, so nothing is imported. Mend what they say, and run this again. The environment is as it was.' $answer.Lines }
}

# Packs both packages of each solution, and puts them into the output folder when all are whole.
function New-Package([string] $Assembly, [string] $Scratch, [string] $OutputFolder, [pscustomobject[]] $Solutions) {
  $folder = Join-Path $Scratch 'packages'
  $answer = Invoke-Tool 'dotnet' @('run', 'eng/pack.cs', '--', '--out', $folder, '--assembly', $Assembly)
  $packages = @(Get-ChildItem -LiteralPath $folder -Filter '*.zip' -ErrorAction SilentlyContinue)
  if (-not $answer.Ok -or $packages.Count -ne 2 * $Solutions.Count) { Stop-Deploy 1 'Packing failed. Mend what it says, and run this again. The environment is as it was.' $answer.Lines }
  foreach ($package in $packages) { Assert-Hash $package.FullName }
  try { Save-Packages $folder $OutputFolder } catch { Stop-Deploy 1 "The packages cannot be put into ${OutputFolder}: $($_.Exception.Message) The environment is as it was." }
  Write-Step 'Pack' "$($packages.Name -join ', ') in $OutputFolder"
}

function Save-Packages([string] $Folder, [string] $OutputFolder) {
  New-Item -ItemType Directory -Path $OutputFolder -Force -Confirm:$false | Out-Null
  # With their hashes and their bills of materials.
  foreach ($package in Get-ChildItem -LiteralPath $Folder -File) {
    # Renamed when it is whole: a run that is cut off leaves no half package under a package's name.
    $place = Join-Path $OutputFolder $package.Name
    Copy-Item -LiteralPath $package.FullName -Destination "$place.part" -Force -Confirm:$false
    Move-Item -LiteralPath "$place.part" -Destination $place -Force -Confirm:$false
  }
}

# The package of this version and kind that was made just now, or by an earlier run.
function Get-Package([string] $OutputFolder, [pscustomobject] $Solution, [switch] $Managed) {
  $found = Get-ChildItem -LiteralPath $OutputFolder -Filter "$($Solution.Name)_*.zip" -ErrorAction SilentlyContinue | Where-Object {
    $version = $_.BaseName.Substring($Solution.Name.Length + 1) -replace '_managed$', '' -replace '_', '.'
    (Test-ManagedName $_.Name) -eq [bool]$Managed -and $version -eq "$($Solution.Version)"
  }
  if (-not $found) { Stop-Deploy 2 "There is no $(Get-Kind $Managed) package of version $($Solution.Version) in $OutputFolder. Run this without -SkipBuild, or name the folder with -OutputFolder." }
  $package = @($found)[0].FullName
  Assert-Hash $package
  $package
}

# Only what was packed is imported, whatever else lies there under its name.
function Assert-Hash([string] $Package) {
  $name = Split-Path $Package -Leaf
  $file = "$Package.sha256"
  $said = if (Test-Path -LiteralPath $file) { ([string](Get-Content -LiteralPath $file -TotalCount 1) -split ' ')[0] } else { '' }
  if (-not $said) { Stop-Deploy 2 "There is no $name.sha256 beside $name that says its SHA-256. Copy both from where they were packed, or run this without -SkipBuild." }
  if ($said -ne (Get-Hash $Package)) { Stop-Deploy 2 "$name is not what was packed: its SHA-256 is $(Get-Hash $Package), and $name.sha256 says $said. Copy both from where they were packed, or run this without -SkipBuild." }
}

function Get-Hash([string] $Package) {
  (Get-FileHash -LiteralPath $Package -Algorithm SHA256).Hash.ToLowerInvariant()
}

# What the plug-in assembly was compiled against, as the bill of materials says; nothing where there is none.
function Get-SdkNote([string] $Package) {
  $bill = ($Package -replace '(_managed)?\.zip$', '') + '.cdx.json'
  if (-not (Test-Path -LiteralPath $bill)) { return }
  $components = (Get-Content -LiteralPath $bill -Raw | ConvertFrom-Json).components
  $assembly = @($components | Where-Object { $_.PSObject.Properties['description'] })
  if ($assembly.Count) { ", $($assembly[0].description)" }
}

function Test-ManagedName([string] $Name) {
  $Name -like '*_managed.zip'
}

function Get-Kind([bool] $Managed) {
  if ($Managed) { 'managed' } else { 'unmanaged' }
}
