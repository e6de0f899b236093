# After the import: whether the steps and flows of the packages are there, on, and connected. pac's word is only that the import ran.

# What is off, each with its cure. What should be there, the unpacked solutions say.
function Read-Back([string] $Target, [pscustomobject[]] $Solutions, [string] $Token) {
  try {
    $assembly = @($Solutions | ForEach-Object { $_.Assembly } | Where-Object { $_ })[0]
    Compare-Steps @($Solutions | ForEach-Object { Read-Steps $_.Folder }) (Get-Steps $Target $assembly $Token)
    $flows = @($Solutions | ForEach-Object { Read-Flows $_.Folder })
    $references = @($Solutions | ForEach-Object { $_.References.Keys } | Select-Object -Unique)
    $connected = Get-Connected $Target $references $Token
    Compare-Flows $flows (Get-Flows $Target $flows $Token) $connected
    Compare-References $flows $references $connected
  } catch {
    if (-not $_.Exception.Data.Contains('ExitCode')) { throw }
    New-Finding 'bad' "Steps and flows could not be read back. $($_.Exception.Message)" 'Mend what it says.'
  }
}

function New-Finding([string] $Outcome, [string] $Found, [string] $Fix) {
  [pscustomobject]@{ outcome = $Outcome; found = $Found; fix = $Fix }
}

# FetchXML, because a step is found by the assembly of its type: https://learn.microsoft.com/power-apps/developer/data-platform/fetchxml/overview
function Get-Rows([string] $Target, [string] $Set, [string] $Entity, [string] $Token) {
  @((Invoke-WebApi $Target 'Get' "$Set`?fetchXml=$([uri]::EscapeDataString("<fetch>$Entity</fetch>"))" $Token).value)
}

function Get-In([string] $Attribute, [string[]] $Values) {
  "<filter><condition attribute='$Attribute' operator='in'>$(-join ($Values | ForEach-Object { "<value>$_</value>" }))</condition></filter>"
}

# By ID. Stage 30 is what the platform may keep for the main operation of each custom API.
function Get-Steps([string] $Target, [string] $Assembly, [string] $Token) {
  $entity = "<entity name='sdkmessageprocessingstep'><attribute name='name' /><attribute name='statecode' /><attribute name='stage' />" +
    "<link-entity name='plugintype' from='plugintypeid' to='plugintypeid'>$(Get-In 'pluginassemblyid' $Assembly)</link-entity></entity>"
  $steps = @{}
  foreach ($step in Get-Rows $Target 'sdkmessageprocessingsteps' $entity $Token) {
    if ($step.stage -ne 30) { $steps["$($step.sdkmessageprocessingstepid)"] = $step }
  }

  $steps
}

# States by ID: 0 off, 1 on, 2 suspended.
function Get-Flows([string] $Target, [pscustomobject[]] $Flows, [string] $Token) {
  $states = @{}
  $entity = "<entity name='workflow'><attribute name='statecode' />$(Get-In 'workflowid' $Flows.Id)</entity>"
  Get-Rows $Target 'workflows' $entity $Token | ForEach-Object { $states["$($_.workflowid)"] = $_.statecode }
  $states
}

# Whether each connection reference that is there has a connection, by its name.
function Get-Connected([string] $Target, [string[]] $References, [string] $Token) {
  $connected = @{}
  $entity = "<entity name='connectionreference'><attribute name='connectionreferencelogicalname' /><attribute name='connectionid' />" +
    "$(Get-In 'connectionreferencelogicalname' $References)</entity>"
  foreach ($row in Get-Rows $Target 'connectionreferences' $entity $Token) {
    $connected[$row.connectionreferencelogicalname] = [bool](Get-Value $row 'connectionid')
  }

  $connected
}

function Compare-Steps([pscustomobject[]] $Wanted, [hashtable] $There) {
  $missing = @($Wanted | Where-Object { -not $There.ContainsKey($_.Id) })
  $off = @($Wanted | Where-Object { $There.ContainsKey($_.Id) -and $There[$_.Id].statecode -ne 0 })
  $foreign = @($There.Keys | Where-Object { $Wanted.Id -notcontains $_ } | ForEach-Object { $There[$_] })
  Write-Step 'Steps' "$($Wanted.Count - $missing.Count) of $($Wanted.Count) are there, $($off.Count) of these off"
  if ($missing) { New-Finding 'bad' "Steps are missing: $(Format-Names $missing.Name)." (Get-AgainAdvice) }
  if ($off) {
    New-Finding 'bad' "Steps are off: $(Format-Names $off.Name)." 'Run this again with -SkipBuild: an import switches them on. Find out who switched them off.'
  }

  if ($foreign) {
    New-Finding 'note' "The package does not have these steps: $(Format-Names $foreign.name)." 'Delete them if an older version left them: what they start may run twice.'
  }
}

function Compare-Flows([pscustomobject[]] $Wanted, [hashtable] $States, [hashtable] $Connected) {
  $there = @($Wanted | Where-Object { $States.ContainsKey($_.Id) })
  $on = @($there | Where-Object { $States[$_.Id] -eq 1 })
  Write-Step 'Flows' "$($there.Count) of $($Wanted.Count) are there, $($on.Count) of these on"
  foreach ($flow in $Wanted) { Compare-Flow $flow $States[$flow.Id] $Connected }
}

# A flow that arrives off may stay off: people choose which they want.
function Compare-Flow([pscustomobject] $Flow, [object] $State, [hashtable] $Connected) {
  $open = @($Flow.References | Where-Object { -not $Connected[$_] })
  if ($null -eq $State) { return New-Finding 'bad' "The flow $($Flow.Name) is missing." (Get-AgainAdvice) }
  if ($State -eq 2) {
    return New-Finding 'bad' "The flow $($Flow.Name) is suspended." 'Ask whether a data policy of the environment forbids its connectors, then turn it on.'
  }

  if ($Flow.On -and $State -ne 1) { return New-Finding 'bad' "The flow $($Flow.Name) is off." 'Turn it on in Solutions.' }
  if ($State -eq 1 -and $open) {
    New-Finding 'bad' "The flow $($Flow.Name) is on, and $($open -join ', ') has no connection." 'Choose one in Solutions, Connection references.'
  }
}

function Compare-References([pscustomobject[]] $Flows, [string[]] $Wanted, [hashtable] $Connected) {
  foreach ($name in $Wanted | Sort-Object) {
    $users = @($Flows | Where-Object { $_.References -contains $name } | ForEach-Object { $_.Name })
    if (-not $Connected.ContainsKey($name)) { New-Finding 'bad' "The connection reference $name is missing." (Get-AgainAdvice) }
    elseif (-not $Connected[$name]) {
      New-Finding 'note' "$name has no connection." "Before you turn on $(Format-Names $users), choose one in Solutions, Connection references."
    }
  }
}

function Get-AgainAdvice {
  'Look for an error in Solutions, See history, and run this again with -SkipBuild.'
}

# The first three will do to find the rest.
function Format-Names([string[]] $Names) {
  $first = @($Names | Sort-Object | Select-Object -First 3) -join ', '
  if ($Names.Count -gt 3) { "$first and $($Names.Count - 3) more" } else { $first }
}
