# How the deployment speaks, and how it stops.

function Write-Step([string] $Step, [string] $Text) {
  Write-Host ('{0,-9} {1}' -f $Step, $Text)
}

# Ends the deployment with a sentence that says what to do. Lines are what a tool said; the last of them are shown.
function Stop-Deploy([int] $ExitCode, [string] $Message, [string[]] $Lines = @()) {
  $refusal = New-Object System.InvalidOperationException $Message
  $refusal.Data['ExitCode'] = $ExitCode
  $refusal.Data['Lines'] = @($Lines | Select-Object -Last 40)
  throw $refusal
}

# Says why it ended, on the error stream of the host, and gives the exit code.
function Write-Failure([System.Management.Automation.ErrorRecord] $Failure) {
  $known = $Failure.Exception.Data.Contains('ExitCode')
  if ($known) {
    foreach ($line in $Failure.Exception.Data['Lines']) { $Host.UI.WriteErrorLine("  $line") }
  }

  $Host.UI.WriteErrorLine("Failed    $($Failure.Exception.Message)")
  if ($known) { return $Failure.Exception.Data['ExitCode'] }
  $Host.UI.WriteErrorLine("          This is a mistake of the script: $($Failure.InvocationInfo.ScriptName), line $($Failure.InvocationInfo.ScriptLineNumber). Please report it.")
  1
}

# Asks ShouldProcess. No answers no and ends the deployment; -WhatIf says what would be done and goes on.
function Test-Approved([System.Management.Automation.PSCmdlet] $Cmdlet, [string] $Target, [string] $Action) {
  if ($Cmdlet.ShouldProcess($Target, $Action)) { return $true }
  if (-not $WhatIfPreference) { Stop-Deploy 1 "Stopped, as you answered, before: $Action. Nothing after that was done." }
  $false
}
