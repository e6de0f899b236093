# The environment: its address, the login, and what is installed there.

# The hosts of Dataverse: https://learn.microsoft.com/power-platform/admin/new-datacenter-regions
$DataverseHost = '^[a-z0-9][a-z0-9-]*\.(crm[0-9]{0,2}\.dynamics\.com|crm\.microsoftdynamics\.us|crm\.appsplatform\.us|crm\.dynamics\.cn)$'

# The address as https://host, or a refusal.
function Resolve-Environment([string] $Address) {
  $uri = $null
  $isAddress = [uri]::TryCreate($Address.Trim(), [System.UriKind]::Absolute, [ref] $uri) -and $uri.Scheme -eq 'https' -and $uri.IsDefaultPort -and
    -not $uri.UserInfo -and $uri.PathAndQuery -eq '/' -and -not $uri.Fragment
  if (-not $isAddress -or $uri.Host -notmatch $DataverseHost) {
    Stop-Deploy 2 "-Environment must be the address of a Dataverse environment, like https://contoso.crm4.dynamics.com. $(Hide-Login $Address) is none."
  }

  "https://$($uri.Host)"
}

# An address may have a password in it.
function Hide-Login([string] $Address) {
  $Address -replace '//[^/@]*@', '//'
}

# The active profile of pac must be logged in to this environment and no other.
function Assert-Login([string] $Target) {
  $who = Invoke-Tool 'pac' @('env', 'who')
  if (-not $who.Ok) { Stop-Deploy 1 "pac is not logged in to an environment. Run: pac auth create --environment $Target" $who.Lines }
  $hosts = @([regex]::Matches($who.Lines -join "`n", 'https://([A-Za-z0-9.-]+)') | ForEach-Object { $_.Groups[1].Value } | Where-Object { $_ -match $DataverseHost })
  if ($hosts -notcontains ([uri]$Target).Host) {
    $where = if ($hosts) { "https://$($hosts[0])" } else { 'no environment' }
    Stop-Deploy 1 "The active profile of pac points to $where. Run: pac env select --environment $Target   (or, for another account: pac auth create --environment $Target)"
  }

  Write-Step 'Login' "pac is logged in to $Target"
}

# The solutions that are installed, by unique name: version, and whether managed.
function Get-Installed([string] $Target) {
  $answer = Invoke-Tool 'pac' @('solution', 'list', '--environment', $Target, '--json')
  if (-not $answer.Ok) { Stop-Deploy 1 "pac could not list the solutions of $Target. Mend what it says, and run this again." $answer.Lines }
  $json = ($answer.Output -join "`n") -replace '(?ms)\A.*?(?=^\s*\[)', ''
  try { $solutions = @(ConvertFrom-Json $json | ForEach-Object { $_ }) } catch { $solutions = @('not JSON') }
  if ($solutions | Where-Object { -not (Get-Value $_ 'SolutionUniqueName') }) { Stop-Deploy 1 'The answer of pac solution list --json is not understood. Update pac, and run this again.' $answer.Lines }
  $installed = @{}
  foreach ($solution in $solutions) {
    $installed[$solution.SolutionUniqueName] = [pscustomobject]@{ Version = [version]$solution.VersionNumber; Managed = "$($solution.IsManaged)" -eq 'True' }
  }

  $installed
}
