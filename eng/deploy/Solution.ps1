# What the unpacked solution says of itself, and whether a settings file fits it.

# -Called: how messages tell it from the main one.
function Read-Solution([string] $Folder, [string] $Called) {
  $manifest = ([xml](Get-Content -LiteralPath (Join-Path $Folder 'Other/Solution.xml') -Raw -Encoding UTF8)).ImportExportXml.SolutionManifest
  $customizations = [xml](Get-Content -LiteralPath (Join-Path $Folder 'Other/Customizations.xml') -Raw -Encoding UTF8)
  $references = @{}
  foreach ($reference in $customizations.SelectNodes('//connectionreference')) {
    $references[$reference.GetAttribute('connectionreferencelogicalname')] = $reference.SelectSingleNode('connectorid').InnerText
  }

  $variables = @(Get-ChildItem -LiteralPath $Folder -Recurse -Filter 'environmentvariabledefinition.xml' |
      ForEach-Object { ([xml](Get-Content -LiteralPath $_.FullName -Raw -Encoding UTF8)).DocumentElement.GetAttribute('schemaname') })
  $assembly = $manifest.SelectSingleNode("RootComponents/RootComponent[@type='91']/@id")
  [pscustomobject]@{
    Name = $manifest.UniqueName; Version = [version]$manifest.Version; References = $references; Variables = $variables; Called = $Called
    Folder = $Folder; Assembly = $(if ($assembly) { Format-Id $assembly.Value })
  }
}

function Format-Id([string] $Id) {
  ([guid]$Id).ToString()
}

# The steps that an import brings.
function Read-Steps([string] $Folder) {
  foreach ($file in Get-Parts $Folder 'SdkMessageProcessingSteps' '*.xml') {
    $step = ([xml][IO.File]::ReadAllText($file.FullName)).DocumentElement
    [pscustomobject]@{ Id = Format-Id $step.GetAttribute('SdkMessageProcessingStepId'); Name = $step.GetAttribute('Name') }
  }
}

# The flows that an import brings: whether they arrive on, and which connections they take.
function Read-Flows([string] $Folder) {
  foreach ($file in Get-Parts $Folder 'Workflows' '*.data.xml') {
    $flow = ([xml](Get-Content -LiteralPath $file.FullName -Raw -Encoding UTF8)).DocumentElement
    $definition = Get-Content -LiteralPath (Join-Path $Folder $flow.SelectSingleNode('JsonFileName').InnerText) -Raw -Encoding UTF8 | ConvertFrom-Json
    [pscustomobject]@{
      Id = Format-Id $flow.GetAttribute('WorkflowId'); Name = $flow.GetAttribute('Name'); On = $flow.SelectSingleNode('StateCode').InnerText -eq '1'
      References = @($definition.properties.connectionReferences.PSObject.Properties | ForEach-Object { $_.Value.connection.connectionReferenceLogicalName })
    }
  }
}

# Nothing where the solution has no such folder.
function Get-Parts([string] $Folder, [string] $Kind, [string] $Filter) {
  if ($Folder) { Get-ChildItem -LiteralPath (Join-Path $Folder $Kind) -Filter $Filter -ErrorAction SilentlyContinue }
}

# Each connector travels in a solution of its own, which the packer makes of its folder: in the publisher and version of the main one.
function Read-Connectors([string] $Folder, [pscustomobject] $Main) {
  Get-ChildItem -LiteralPath $Folder -Directory -ErrorAction SilentlyContinue | Sort-Object Name |
    Where-Object { Test-Path -LiteralPath (Join-Path $_.FullName 'apiDefinition.swagger.json') } |
    ForEach-Object {
      $name = "$($Main.Name)$($_.Name.Substring(0, 1).ToUpperInvariant())$($_.Name.Substring(1))Connector"
      [pscustomobject]@{ Name = $name; Version = $Main.Version; References = @{}; Variables = @(); Called = "the connector of $($_.Name)"; Folder = ''; Assembly = '' }
    }
}

# A path as the caller means it.
function Resolve-GivenPath([string] $Path) {
  if ($Path) { $ExecutionContext.SessionState.Path.GetUnresolvedProviderPathFromPSPath($Path) }
}

# The format of pac solution create-settings: https://learn.microsoft.com/power-platform/alm/conn-ref-env-variables-build-tools
function Assert-Settings([string] $File, [pscustomobject] $Solution) {
  if (-not $File) {
    if ($Solution.References.Count) { Write-Warning "Without -SettingsFile no connection is set for $($Solution.References.Keys -join ', '). Set it after the import, or the flows that use it cannot run." }
    return
  }

  $settings = Read-Settings $File
  Assert-Names $File 'environment variable' 'SchemaName' $settings.EnvironmentVariables $Solution.Variables
  Assert-Names $File 'connection reference' 'LogicalName' $settings.ConnectionReferences @($Solution.References.Keys)
  foreach ($variable in $settings.EnvironmentVariables) { Assert-Filled $File $variable.SchemaName $variable 'Value' }
  foreach ($reference in $settings.ConnectionReferences) { Assert-Connection $File $reference $Solution.References[$reference.LogicalName] }
  $missing = @($Solution.References.Keys | Where-Object { @($settings.ConnectionReferences | ForEach-Object { $_.LogicalName }) -cnotcontains $_ })
  if ($missing) { Write-Warning "$File sets no connection for $($missing -join ', '). Set it after the import, or the flows that use it cannot run." }
}

function Read-Settings([string] $File) {
  if (-not (Test-Path -LiteralPath $File -PathType Leaf)) { Stop-Deploy 2 "There is no settings file $File." }
  try { $json = ConvertFrom-Json (Get-Content -LiteralPath $File -Raw -Encoding UTF8) } catch { $json = $null }
  if ($null -eq $json -or $json -isnot [pscustomobject]) { Stop-Deploy 2 "$File is not a JSON object. Begin with a copy of solution-package/deployment-settings.json." }
  $settings = @{ EnvironmentVariables = @(); ConnectionReferences = @() }
  foreach ($section in $json.PSObject.Properties) {
    if (-not $settings.ContainsKey($section.Name)) { Stop-Deploy 2 "$File has a part $($section.Name). Only EnvironmentVariables and ConnectionReferences are known." }
    $settings[$section.Name] = @($section.Value | Where-Object { $null -ne $_ })
  }

  $settings
}

function Assert-Names([string] $File, [string] $Kind, [string] $Key, [object[]] $Entries, [string[]] $Known) {
  foreach ($entry in $Entries) {
    $name = Get-Value $entry $Key
    if (-not $name) { Stop-Deploy 2 "$File has an entry without $Key." }
    if ($Known -cnotcontains $name) {
      $has = if ($Known) { "It has $($Known -join ', ')." } else { 'It has none.' }
      Stop-Deploy 2 "$File names the $Kind $name, which the package lacks. $has Correct or remove the entry."
    }
  }
}

function Assert-Connection([string] $File, [object] $Reference, [string] $ConnectorId) {
  if ((Get-Value $Reference 'ConnectorId') -ne $ConnectorId) { Stop-Deploy 2 "$File gives $($Reference.LogicalName) another connector than the package: ConnectorId must be $ConnectorId." }
  Assert-Filled $File $Reference.LogicalName $Reference 'ConnectionId'
}

function Assert-Filled([string] $File, [string] $Name, [object] $Entry, [string] $Key) {
  if (-not (Get-Value $Entry $Key)) {
    $advice = if ($Key -eq 'ConnectionId') { ' pac connection list shows the connections of the environment.' }
    Stop-Deploy 2 "$File leaves $Key of $Name empty. Fill it in, or remove the entry.$advice"
  }
}

function Get-Value([object] $Entry, [string] $Key) {
  $property = if ($Entry -is [pscustomobject]) { $Entry.PSObject.Properties[$Key] }
  if ($property) { "$($property.Value)".Trim() }
}
