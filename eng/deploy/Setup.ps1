# After the import: what is read back, the default rows, and the setup check. pac has no command for these, so the Web API is asked.

# Whether az can give a token for the environment; asks for its expiry only, so that no token is shown or kept.
function Test-TokenSource([string] $Target) {
  if (Test-Tool 'az') {
    if ((Invoke-Tool 'az' @('account', 'get-access-token', '--resource', $Target, '--query', 'expiresOn', '--output', 'tsv')).Ok) { return $true }
    $why = 'is not logged in for this environment (az login --allow-no-subscriptions)'
  } else {
    $why = 'is not installed (https://learn.microsoft.com/cli/azure/install-azure-cli)'
  }

  Write-Warning "The Azure CLI, az, $why, so the defaults and the setup check are left to you; the end says how."
  $false
}

# https://learn.microsoft.com/cli/azure/account#az-account-get-access-token. Coming versions hide the token unless asked with --plaintext.
function Get-Token([string] $Target) {
  foreach ($asked in @(), @('--plaintext')) {
    $answer = Invoke-Tool 'az' (@('account', 'get-access-token', '--resource', $Target, '--query', 'accessToken', '--output', 'tsv') + $asked)
    $token = "$($answer.Output | Select-Object -Last 1)".Trim()
    if ($answer.Ok -and $token -match '^[\w-]+\.[\w-]+\.[\w-]+$') { return $token }
  }

  Stop-Deploy 1 'The solution is imported, but az gave no token. Run az login --allow-no-subscriptions, and this again with -SkipBuild.'
}

function Invoke-CustomApi([string] $Target, [string] $Name, [string] $Token) {
  Invoke-WebApi $Target 'Post' $Name $Token @{ Body = '{}'; ContentType = 'application/json' }
}

function Invoke-WebApi([string] $Target, [string] $Method, [string] $Path, [string] $Token, [hashtable] $More = @{}) {
  $request = $More + @{
    Method = $Method; Uri = "$Target/api/data/v9.2/$Path"; TimeoutSec = 150; MaximumRedirection = 0
    Headers = @{ Authorization = "Bearer $Token"; Accept = 'application/json'; 'OData-Version' = '4.0'; 'OData-MaxVersion' = '4.0' }
    # With -Debug it would show the headers: https://github.com/PowerShell/PowerShell/pull/25479
    Debug = $false; Verbose = $false
  }
  try { Invoke-RestMethod @request } catch {
    $failure = $_
    # Its record holds the request, and so the token: it does not stay behind in the session.
    foreach ($record in @($Error | Where-Object { $_ -is [System.Management.Automation.ErrorRecord] -and $_.Exception -eq $failure.Exception })) { $Error.Remove($record) }
    Stop-Deploy 1 "The solution is imported, but $(($Path -split '\?')[0]) failed: $(Get-Reason $failure $Token) Run this again with -SkipBuild."
  }
}

# The message of Dataverse's error, in one line; else what HTTP says.
function Get-Reason([System.Management.Automation.ErrorRecord] $Failure, [string] $Token) {
  $reason = $Failure.Exception.Message
  if ($Failure.ErrorDetails) {
    try { $reason = (ConvertFrom-Json $Failure.ErrorDetails.Message).error.message } catch { Write-Verbose 'The answer is no error of Dataverse.' }
  }

  $line = (Format-Plain $reason).Replace($Token, '(token)')
  $line.Substring(0, [Math]::Min(500, $line.Length))
}

function Complete-Setup([string] $Target, [pscustomobject[]] $Solutions, [switch] $CanCall) {
  if (-not $CanCall) {
    Write-Step 'Setup' 'imported, but nothing was read back, and neither the defaults nor the setup check were called. Call them, in this order, as a system administrator:'
    foreach ($name in 'mpt_InstallDefaults', 'mpt_CheckSetup') { Write-Step '' "POST $Target/api/data/v9.2/$name with the body {}" }
    return 3
  }

  $token = Get-Token $Target
  $off = @(Read-Back $Target $Solutions $token)
  if ($off) { Write-Checks $off }
  $defaults = Invoke-CustomApi $Target 'mpt_InstallDefaults' $token
  Write-Step 'Defaults' "$($defaults.Created) rows created, $($defaults.Existing) were there"
  $setup = Invoke-CustomApi $Target 'mpt_CheckSetup' $token
  Write-Checks (ConvertFrom-Json $setup.Checks)
  if ($setup.Healthy -and -not ($off | Where-Object { $_.outcome -eq 'bad' })) { Write-Step 'Setup' 'healthy'; return 0 }
  Write-Step 'Setup' 'needs attention: what is bad above says how to mend it. Then run this again with -SkipBuild.'
  3
}

function Write-Checks([object[]] $Checks) {
  $rows = foreach ($check in $Checks) {
    $account = Get-Value $check 'account'
    [pscustomobject]@{
      Outcome = Format-Plain $check.outcome
      Finding = Format-Plain $(if ($account) { "$($account): $($check.found)" } else { $check.found })
      Fix = Format-Plain (Get-Value $check 'fix')
    }
  }
  $columns = @{ Expression = 'Outcome'; Width = 7 }, @{ Expression = 'Finding'; Width = 60 }, @{ Expression = 'Fix'; Width = 50 }
  ($rows | Format-Table -Property $columns -Wrap | Out-String -Width 120).Trim() -split '\r?\n' | ForEach-Object { Write-Step '' $_.TrimEnd() }
}

# Text from outside, without what a terminal would obey.
function Format-Plain([string] $Text) {
  ($Text -replace '[\p{Cc}\p{Cf}]+', ' ').Trim()
}
