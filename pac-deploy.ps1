#Requires -Version 5.1

<#
.SYNOPSIS
Builds, tests, packs and imports Matterport for Dataverse into an environment, and checks its setup.

.DESCRIPTION
Works in this order, and says one line for each step:
  1. checks what was given: the address, the settings file, the certificate;
  2. checks the tools (pac; the .NET 10 SDK unless -SkipBuild) and that pac is logged in to this environment;
  3. looks which version is installed, and refuses what an import could not do;
  4. builds the plug-in assembly, against Microsoft's SDK packages where the registry has them, else against the stand-in;
  5. runs all tests;
  6. signs a copy of the assembly, when a certificate is given;
  7. packs the connectors, the solution, and the sample flows, each a solution, unmanaged and managed, into -OutputFolder,
     with their SHA-256 and a bill of materials (CycloneDX);
  8. with -Production, shows who signed the plug-in assembly and asks; imports the connectors, then the solution, then the sample flows: a managed one that is installed in a lower version is upgraded;
  9. reads the steps, flows and connection references back, and says what is off;
 10. calls mpt_InstallDefaults and mpt_CheckSetup, and prints what the check found.

It can be run again: the same version is imported anew, defaults that are there stay as they are. A step that fails says what to do.
Temporary files are removed, whatever happens. Secrets (the certificate's password, the access token) are shown nowhere.

.PARAMETER Environment
The address of the environment, for example https://contoso.crm4.dynamics.com. Settings, Developer resources in Power Apps shows it.

.PARAMETER Managed
Imports the managed package. For every environment but the one where you develop.

.PARAMETER SkipBuild
Imports the package that an earlier run left in -OutputFolder: no build, no tests, no packing. So one package goes to test and then to production.
A package is imported only if its SHA-256 is the one in the file beside it (NAME.zip.sha256). Compare it with the one that the first run printed.

.PARAMETER Production
Says that the environment is in production: shows who signed the plug-in assembly of the package, or that nobody did, and asks before the first import. Windows only.

.PARAMETER Publisher
Instead of being asked: the subject of the certificate that you expect ('CN=Contoso, O=Contoso, C=US'), or unsigned. Anything else is refused.

.PARAMETER SettingsFile
A deployment settings file (JSON) with the connections of this environment. Begin with a copy of solution-package/deployment-settings.json.

.PARAMETER CertificateFile
A PFX file with the code-signing certificate. Signing is needed for a managed identity, and so for a token in Azure Key Vault. Windows only.

.PARAMETER CertificatePassword
The password of the PFX file, as a SecureString: (Read-Host 'Password' -AsSecureString).

.PARAMETER CertificateThumbprint
Instead of a file: the thumbprint of a code-signing certificate in the store My of the user or the machine.

.PARAMETER TimestampServer
The address of your certificate authority's timestamp server. With a timestamp the signature stays valid after the certificate has expired.

.PARAMETER OutputFolder
Where the packages are put. Without it: the folder artifacts beside this script.

.EXAMPLE
./pac-deploy.ps1 -Environment https://contoso-dev.crm4.dynamics.com -WhatIf

Checks tools, login and what is installed, changes nothing, and says what it would do.

.EXAMPLE
./pac-deploy.ps1 -Environment https://contoso-test.crm4.dynamics.com -Managed -SettingsFile test.json

Builds, tests, packs, and imports the managed package with the connections that test.json names.

.EXAMPLE
./pac-deploy.ps1 -Environment https://contoso.crm4.dynamics.com -Managed -SkipBuild -SettingsFile production.json -Production

Imports the very package that the run before has made, after it has asked whether its publisher is the right one.

.EXAMPLE
./pac-deploy.ps1 -Environment https://contoso.crm4.dynamics.com -Managed -CertificateFile code.pfx -CertificatePassword (Read-Host 'Password' -AsSecureString)

Signs the plug-in assembly, so that it can have a managed identity.

.NOTES
Exit codes: 0 imported and healthy (or -WhatIf), 1 a step failed, 2 something given cannot be used, 3 imported, but the setup needs attention.

.LINK
docs/operations.md
#>
[CmdletBinding(SupportsShouldProcess)]
param(
  [Parameter(Mandatory, Position = 0)] [string] $Environment,
  [switch] $Managed,
  [switch] $SkipBuild,
  [switch] $Production,
  [string] $Publisher,
  [string] $SettingsFile,
  [string] $CertificateFile,
  [securestring] $CertificatePassword,
  [string] $CertificateThumbprint,
  [string] $TimestampServer,
  [string] $OutputFolder
)

Set-StrictMode -Version Latest
$ErrorActionPreference = 'Stop'
$ProgressPreference = 'SilentlyContinue'
foreach ($part in 'Report', 'Tools', 'Target', 'Solution', 'Build', 'Signing', 'Publisher', 'Import', 'ReadBack', 'Setup') {
  . (Join-Path $PSScriptRoot "eng/deploy/$part.ps1")
}

$certificate = $null
$scratch = $null
$exitCode = 0
try {
  $target = Resolve-Environment $Environment
  $solution = Read-Solution (Join-Path $PSScriptRoot 'solution-package/src')
  # In the order of their imports: the flows use the connectors, what the main solution brings, and the connection that its settings set.
  $solutions = @(Read-Connectors (Join-Path $PSScriptRoot 'connector-definition') $solution) + $solution +
    (Read-Solution (Join-Path $PSScriptRoot 'solution-package/flows') -Called 'the sample flows')
  $settings = Resolve-GivenPath $SettingsFile
  Assert-Settings $settings $solution
  $output = Resolve-GivenPath $(if ($OutputFolder) { $OutputFolder } else { Join-Path $PSScriptRoot 'artifacts' })
  Assert-SigningArguments -SkipBuild:$SkipBuild -File $CertificateFile -Password $CertificatePassword -Thumbprint $CertificateThumbprint -TimestampServer $TimestampServer
  $certificate = Get-SigningCertificate -File (Resolve-GivenPath $CertificateFile) -Password $CertificatePassword -Thumbprint $CertificateThumbprint
  if ($SkipBuild) { $solutions | ForEach-Object { Get-Package $output $_ -Managed:$Managed | Out-Null } }
  Write-Step 'Given' "$($solution.Name) $($solution.Version) ($(Get-Kind $Managed)) for $target"

  Assert-Tools -SkipBuild:$SkipBuild -Signing:($null -ne $certificate) -Publishing:($Production -or $Publisher)
  Assert-Login $target
  $canCall = Test-TokenSource $target
  $installed = Get-Installed $target
  $plans = @($solutions | ForEach-Object { Get-ImportPlan $target $installed $_ -Managed:$Managed })

  if (-not $SkipBuild) {
    if (Test-Approved $PSCmdlet 'src/Plugins' 'build the plug-in assembly') { $scratch = New-Scratch; $assembly = Build-Assembly $scratch }
    if (Test-Approved $PSCmdlet 'Plugins.sln' 'run all tests') { Invoke-Tests }
    if ($certificate -and (Test-Approved $PSCmdlet 'a copy of the plug-in assembly' 'sign')) { $assembly = Add-Signature $assembly $scratch $certificate $TimestampServer }
    if (Test-Approved $PSCmdlet $output 'pack the solutions') { New-Package $assembly $scratch $output $solutions }
  }

  $isPacked = $SkipBuild -or -not $WhatIfPreference
  if (($Production -or $Publisher) -and $isPacked) { Confirm-Publisher $PSCmdlet $target (Get-Package $output $solution -Managed:$Managed) $Publisher }
  Import-Solutions $PSCmdlet $target $output $solutions $plans $solution $settings
  if (Test-Approved $PSCmdlet $target 'call mpt_InstallDefaults and mpt_CheckSetup') { $exitCode = Complete-Setup $target $solutions -CanCall:$canCall }
  if ($WhatIfPreference) { Write-Step 'What if' 'nothing was changed' }
}
catch {
  $exitCode = Write-Failure $_
}
finally {
  if ($certificate) { $certificate.Dispose() }
  if ($scratch) { Remove-Item -LiteralPath $scratch -Recurse -Force -Confirm:$false -ErrorAction SilentlyContinue }
}

exit $exitCode
