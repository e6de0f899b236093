# Signing the assembly: without an Authenticode signature a plug-in gets no managed identity.
# https://learn.microsoft.com/power-platform/admin/set-up-managed-identity

function Assert-SigningArguments([switch] $SkipBuild, [string] $File, [securestring] $Password, [string] $Thumbprint, [string] $TimestampServer) {
  if ($File -and $Thumbprint) { Stop-Deploy 2 'Give -CertificateFile or -CertificateThumbprint, not both.' }
  if ($Password -and -not $File) { Stop-Deploy 2 '-CertificatePassword belongs to -CertificateFile, which is not given.' }
  if ($TimestampServer -and -not ($File -or $Thumbprint)) { Stop-Deploy 2 '-TimestampServer is for signing: give a certificate too.' }
  if ($SkipBuild -and ($File -or $Thumbprint)) { Stop-Deploy 2 'With -SkipBuild nothing is signed: the package stays as it was made. Leave the certificate or -SkipBuild out.' }
}

function Get-SigningCertificate([string] $File, [securestring] $Password, [string] $Thumbprint) {
  if (-not $File -and -not $Thumbprint) { return }
  $certificate = if ($File) { Read-Certificate $File $Password } else { Find-Certificate $Thumbprint }
  if (-not $certificate.HasPrivateKey) { Stop-Deploy 2 "The certificate $($certificate.Subject) has no private key here, so it cannot sign." }
  if ($certificate.NotAfter -lt (Get-Date)) { Stop-Deploy 2 "The certificate $($certificate.Subject) has expired. Get a new one from the same issuer with the same subject." }
  $certificate
}

function Read-Certificate([string] $File, [securestring] $Password) {
  if (-not (Test-Path -LiteralPath $File -PathType Leaf)) { Stop-Deploy 2 "There is no certificate file $File." }
  $from = if ($Password) { $File, $Password } else { , $File }
  try { New-Object System.Security.Cryptography.X509Certificates.X509Certificate2 -ArgumentList $from }
  catch { Stop-Deploy 2 "The certificate file $File cannot be opened. Is it a PFX file, and is -CertificatePassword its password?" }
}

function Find-Certificate([string] $Thumbprint) {
  $clean = $Thumbprint -replace '[^0-9A-Fa-f]', ''
  foreach ($place in 'CurrentUser', 'LocalMachine') {
    $store = New-Object System.Security.Cryptography.X509Certificates.X509Store 'My', $place
    try {
      $store.Open('ReadOnly, OpenExistingOnly')
      $found = $store.Certificates.Find('FindByThumbprint', $clean, $false)
      if ($found.Count) { return $found[0] }
    } catch [System.Security.Cryptography.CryptographicException] {
      Write-Verbose "The store My of $place cannot be opened."
    } finally {
      $store.Dispose()
    }
  }

  Stop-Deploy 2 "No certificate with the thumbprint $Thumbprint lies in the store My of the user or the machine."
}

# Signs a copy and gives its path; the assembly that was built stays as it is.
function Add-Signature([string] $Assembly, [string] $Scratch, [System.Security.Cryptography.X509Certificates.X509Certificate2] $Certificate, [string] $TimestampServer) {
  $folder = New-Item -ItemType Directory -Path (Join-Path $Scratch 'signed') -Confirm:$false
  $copy = Join-Path $folder.FullName (Split-Path $Assembly -Leaf)
  Copy-Item -LiteralPath $Assembly -Destination $copy -Confirm:$false
  $how = @{ LiteralPath = $copy; Certificate = $Certificate; HashAlgorithm = 'SHA256'; Confirm = $false }
  if ($TimestampServer) { $how.TimestampServer = $TimestampServer }
  try { $signature = Set-AuthenticodeSignature @how } catch { Stop-Deploy 1 "Signing failed: $($_.Exception.Message) Is it a code-signing certificate? The environment is as it was." }
  if (-not $signature.SignerCertificate -or "$($signature.Status)" -notin 'Valid', 'UnknownError', 'NotTrusted') {
    Stop-Deploy 1 "Signing failed: $($signature.StatusMessage) Is it a code-signing certificate? The environment is as it was."
  }

  if ("$($signature.Status)" -ne 'Valid') { Write-Warning "This machine does not trust the certificate ($($signature.StatusMessage)). A self-signed one will do for tests, not for production." }
  Write-Step 'Sign' "a copy of the assembly, as $($Certificate.Subject)"
  $copy
}
