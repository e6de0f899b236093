# Before an import into production: who signed the plug-in assembly of the package. Its strong name proves nothing, because that key is public.

# Shows the publisher, and compares it with the one that is expected, or asks. Under -WhatIf nobody is asked.
function Confirm-Publisher([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Target, [string] $Package, [string] $Expected) {
  $found = Read-Publisher $Package
  $name = Split-Path $Package -Leaf
  if ($found.Status -eq 'HashMismatch') { Stop-Deploy 1 "The plug-in assembly in $name was changed after $($found.Name) had signed it. Do not import it. Get the package from where it was packed." }
  $trust = if ($found.Trusted) { '' } else { ", whom this machine does not trust ($(Format-Plain $found.Message))" }
  Write-Step 'Publisher' "of the plug-in assembly: $($found.Name)$trust"
  if ($Expected) { return Assert-Publisher $found $Expected }
  if ($WhatIfPreference) { return }
  $question = if ($found.Name -eq 'unsigned') { 'is unsigned: nothing says who built it' } else { "was signed by $($found.Name)$trust" }
  if (-not (Request-Consent $Cmdlet "The plug-in assembly in $name $question. Import it into ${Target}?")) {
    Stop-Deploy 1 'Stopped, as you answered, before the first import. The environment is as it was.'
  }
}

# Only a publisher that this machine trusts has proved its name.
function Assert-Publisher([pscustomobject] $Found, [string] $Expected) {
  if ($Found.Name -ne $Expected.Trim()) { Stop-Deploy 1 "The publisher of the plug-in assembly is $($Found.Name), and -Publisher expects $($Expected.Trim()). The environment is as it was." }
  if (-not $Found.Trusted) { Stop-Deploy 1 "This machine does not trust the certificate of $($Found.Name), and anybody can make one with that name. Have its issuer trusted here, and run this again. The environment is as it was." }
}

function Request-Consent([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Question) {
  try { $Cmdlet.ShouldContinue($Question, 'Production') }
  catch { Stop-Deploy 2 "Nobody can be asked here who may import this. Say whose assembly you expect: -Publisher with the subject of the certificate, or -Publisher unsigned." }
}

# The subject of the certificate, or unsigned; unsigned is what it says, so there is nobody to trust.
function Read-Publisher([string] $Package) {
  $folder = New-Scratch
  try {
    $assembly = Expand-Assembly $Package $folder
    $signature = Get-AuthenticodeSignature -LiteralPath $assembly
    $isSigned = "$($signature.Status)" -ne 'NotSigned' -and $signature.SignerCertificate
    [pscustomobject]@{
      Name = $(if ($isSigned) { $signature.SignerCertificate.Subject } else { 'unsigned' }); Status = "$($signature.Status)"
      Trusted = "$($signature.Status)" -in 'Valid', 'NotSigned'; Message = $signature.StatusMessage
    }
  } finally {
    Remove-Item -LiteralPath $folder -Recurse -Force -Confirm:$false -WhatIf:$false -ErrorAction SilentlyContinue
  }
}

function Expand-Assembly([string] $Package, [string] $Folder) {
  if (-not ('System.IO.Compression.ZipFile' -as [type])) { Add-Type -AssemblyName System.IO.Compression.FileSystem }
  $zip = [System.IO.Compression.ZipFile]::OpenRead($Package)
  try {
    $assemblies = @($zip.Entries | Where-Object { $_.FullName -like '*PluginAssemblies/*.dll' })
    if ($assemblies.Count -ne 1) { Stop-Deploy 1 "$(Split-Path $Package -Leaf) has $($assemblies.Count) plug-in assemblies, so nothing says whose it is. Get the package from where it was packed." }
    $file = Join-Path $Folder $assemblies[0].Name
    [System.IO.Compression.ZipFileExtensions]::ExtractToFile($assemblies[0], $file)
    $file
  } finally {
    $zip.Dispose()
  }
}
