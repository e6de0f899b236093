# How the package gets into the environment.

# What an import has to do, seen from what is installed. Refuses what Dataverse would refuse after many minutes.
function Get-ImportPlan([string] $Target, [hashtable] $All, [pscustomobject] $Solution, [switch] $Managed) {
  if ($All.ContainsKey("$($Solution.Name)_Upgrade")) {
    Stop-Deploy 1 "An earlier upgrade was left half done: $($Solution.Name)_Upgrade is installed. Finish it with: pac solution upgrade --solution-name $($Solution.Name) --environment $Target   or drop it with: pac solution delete --solution-name $($Solution.Name)_Upgrade --environment $Target"
  }

  $installed = $All[$Solution.Name]
  $plan = if (-not $installed) { @{ Text = 'new'; Upgrade = $false } } else { Compare-Installed $installed $Solution -Managed:$Managed }
  $plan.Managed = [bool]$Managed
  $found = if ($installed) { "$($installed.Version), $(Get-Kind $installed.Managed)" } else { 'not yet' }
  if ($Solution.Called) { Write-Step '' "$($Solution.Called): $found" } else { Write-Step 'Installed' $found }
  $plan
}

function Compare-Installed([object] $Installed, [pscustomobject] $Solution, [switch] $Managed) {
  if ($Installed.Managed -ne [bool]$Managed) {
    Stop-Deploy 1 "$(if ($Solution.Called) { "$($Solution.Name)" } else { 'The solution' }) is installed $(Get-Kind $Installed.Managed) there. One kind cannot be imported over the other: run this $(if ($Managed) { 'without' } else { 'with' }) -Managed."
  }

  $there = $Installed.Version
  if ($there -gt $Solution.Version) { Stop-Deploy 1 "Version $there$(Get-Which $Solution) is installed, which is newer than $($Solution.Version). Get the sources of $there or later." }
  if ($there -eq $Solution.Version) { return @{ Text = 'the same version again'; Upgrade = $false } }
  # An upgrade removes what the new version no longer has: https://learn.microsoft.com/power-apps/maker/data-platform/update-solutions
  if ($Managed) { return @{ Text = "upgrade from $there"; Upgrade = $true } }
  @{ Text = "update from $there"; Upgrade = $false }
}

# Each in turn; only the main one takes the settings.
function Import-Solutions([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Target, [string] $OutputFolder, [pscustomobject[]] $Solutions, [hashtable[]] $Plans, [pscustomobject] $Main, [string] $Settings) {
  foreach ($index in 0..($Solutions.Count - 1)) {
    $next = $Solutions[$index]
    $plan = $Plans[$index]
    if (Test-Approved $Cmdlet $Target "import $($next.Name) $($next.Version) ($($plan.Text))") {
      Import-Package $Target (Get-Package $OutputFolder $next -Managed:$plan.Managed) $(if ($next -eq $Main) { $Settings }) $plan
      Assert-Imported $Target $next -Managed:$plan.Managed
    }
  }
}

# https://learn.microsoft.com/power-platform/developer/cli/reference/solution#pac-solution-import
function Import-Package([string] $Target, [string] $Zip, [string] $Settings, [hashtable] $Plan) {
  $import = @('solution', 'import', '--path', $Zip, '--environment', $Target, '--activate-plugins', '--async', '--max-async-wait-time', '120')
  if ($Settings) { $import += '--settings-file', $Settings }
  # Only where a version is installed: "Cannot create a holding solution for missing base",
  # https://github.com/microsoft/powerplatform-build-tools/issues/1078
  if ($Plan.Upgrade) { $import += '--stage-and-upgrade' }
  # A managed solution is imported published: https://learn.microsoft.com/power-apps/maker/data-platform/import-update-export-solutions
  if (-not $Plan.Managed) { $import += '--publish-changes' }
  Write-Step 'Import' "$(Split-Path $Zip -Leaf)$(Get-SdkNote $Zip), $($Plan.Text); this takes some minutes"
  Write-Step '' "SHA-256 $(Get-Hash $Zip)"
  $answer = Invoke-Tool 'pac' $import
  if (-not $answer.Ok) { Stop-Deploy 1 "The import failed. $(Get-LogAdvice)" $answer.Lines }
}

# pac's word is not enough: a long import may end after pac has stopped waiting.
function Assert-Imported([string] $Target, [pscustomobject] $Solution, [switch] $Managed) {
  $installed = (Get-Installed $Target)[$Solution.Name]
  if (-not $installed -or $installed.Version -ne $Solution.Version -or $installed.Managed -ne [bool]$Managed) {
    Stop-Deploy 1 "pac reported no failure, but version $($Solution.Version)$(Get-Which $Solution) is not installed. The import may still be running. $(Get-LogAdvice)"
  }
}

function Get-Which([pscustomobject] $Solution) {
  if ($Solution.Called) { " of $($Solution.Called)" }
}

function Get-LogAdvice {
  'The log of the import job: https://make.powerapps.com, this environment, Solutions, See history; select the import for its error. Mend what it says, and run this again with -SkipBuild.'
}
