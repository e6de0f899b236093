using System.Management.Automation.Language;

namespace MatterportForDataverse.Deploy.Tests;

/// <summary>How the script and its parts are written.</summary>
public sealed class ScriptTests
{
    private static readonly string[] Files = [Deployment.Script, .. Directory.GetFiles(Deployment.Parts, "*.ps1")];

    [Fact]
    public void Every_part_is_used_and_parses_without_an_error()
    {
        var loaded = Whole()
            .FindAll(node => node is ForEachStatementAst, false)
            .Cast<ForEachStatementAst>()
            .First()
            .Condition.FindAll(node => node is StringConstantExpressionAst, true)
            .Select(node => ((StringConstantExpressionAst)node).Value);

        Assert.Equal(Directory.GetFiles(Deployment.Parts, "*.ps1").Select(Path.GetFileNameWithoutExtension).Order(), loaded.Order());
        Assert.All(Files, file => Assert.Empty(Parse(file).Errors));
    }

    [Fact]
    public void Commands_are_written_out()
    {
        var commands = All<CommandAst>().Select(command => command.GetCommandName()).OfType<string>().ToArray();
        var aliases = new HashSet<string>(
            System
                .Management.Automation.Runspaces.InitialSessionState.CreateDefault()
                .Commands.OfType<System.Management.Automation.Runspaces.SessionStateAliasEntry>()
                .Select(alias => alias.Name),
            StringComparer.OrdinalIgnoreCase
        );

        Assert.Contains("Invoke-Tool", commands);
        Assert.Contains("ls", aliases.Concat(["ls"])); // an alias on Windows only
        Assert.Contains("gci", aliases);
        Assert.DoesNotContain(commands, aliases.Contains);
    }

    [Fact]
    public void No_command_line_is_made_of_text()
    {
        Assert.DoesNotContain(
            All<CommandAst>(),
            command => command.GetCommandName() is "Invoke-Expression" or "Start-Process" or "cmd" or "powershell" or "pwsh"
        );
        Assert.DoesNotContain(
            All<InvokeMemberExpressionAst>(),
            call => call.Member.Extent.Text is "InvokeScript" or "Create" or "NewScriptBlock"
        );

        var indirect = All<CommandAst>()
            .Where(command => command.GetCommandName() is null)
            .Select(command => command.Extent.Text)
            .ToArray();
        Assert.Equal(["& $Tool @Arguments 2>&1", ". (Join-Path $PSScriptRoot \"eng/deploy/$part.ps1\")"], indirect.Order());
    }

    [Fact]
    public void Tools_are_called_in_one_place_and_their_arguments_are_lists()
    {
        var calls = All<CommandAst>().Where(command => command.GetCommandName() == "Invoke-Tool").ToArray();

        Assert.True(calls.Length >= 10);
        Assert.All(calls, call => Assert.IsType<StringConstantExpressionAst>(call.CommandElements[1]));
        Assert.All(
            calls,
            call => Assert.False(call.CommandElements[2] is ExpandableStringExpressionAst or StringConstantExpressionAst, call.Extent.Text)
        );
        Assert.DoesNotContain(All<CommandAst>(), command => command.GetCommandName() is "pac" or "dotnet" or "az");
    }

    [Fact]
    public void Windows_PowerShell_understands_it_too()
    {
        Assert.Equal(new Version(5, 1), Whole().ScriptRequirements.RequiredPSVersion);
        Assert.All(Files, file => Assert.All(File.ReadAllBytes(file), letter => Assert.True(letter < 128)));
        Assert.Empty(All<TernaryExpressionAst>());
        Assert.Empty(All<PipelineChainAst>());
        Assert.DoesNotContain(
            Files.SelectMany(file => Parse(file).Tokens),
            token => token.Kind is TokenKind.QuestionQuestion or TokenKind.QuestionQuestionEquals or TokenKind.QuestionDot
        );
    }

    [Fact]
    public void Each_parameter_is_explained_and_the_help_shows_how_it_is_used()
    {
        var help = Whole().GetHelpContent();
        var parameters = Whole().ParamBlock.Parameters.Select(parameter => parameter.Name.VariablePath.UserPath).ToArray();

        Assert.Contains("Environment", parameters);
        Assert.Contains("SupportsShouldProcess", Whole().ParamBlock.Attributes.Single().Extent.Text, StringComparison.Ordinal);
        Assert.Equal(parameters.Select(name => name.ToUpperInvariant()).Order(), help.Parameters.Keys.Order());
        Assert.All(help.Parameters.Values, text => Assert.True(text.Trim().Length > 20));
        Assert.True(help.Examples.Count >= 3);
        Assert.All(
            help.Examples,
            example => Assert.StartsWith("./pac-deploy.ps1 -Environment https://", example.TrimStart(), StringComparison.Ordinal)
        );
        Assert.Contains("Exit codes: 0", help.Notes, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_and_functions_are_short()
    {
        Assert.All(Files, file => Assert.True(File.ReadAllLines(file).Length <= 150, file));
        Assert.All(
            All<FunctionDefinitionAst>(),
            function => Assert.True(function.Extent.EndLineNumber - function.Extent.StartLineNumber < 25, function.Name)
        );
    }

    // The names are written in the package; the script can only repeat them.
    [Theory]
    [InlineData("mpt_InstallDefaults")]
    [InlineData("mpt_CheckSetup")]
    public void The_custom_APIs_that_it_calls_are_in_the_package(string name)
    {
        Assert.Contains(All<StringConstantExpressionAst>(), text => text.Value == name);
        Assert.True(Directory.Exists(Path.Combine(Repository.Package, "customapis", name)));
    }

    private static ScriptBlockAst Whole() => Parse(Deployment.Script).Script;

    private static T[] All<T>()
        where T : Ast => [.. Files.SelectMany(file => Parse(file).Script.FindAll(node => node is T, true)).Cast<T>()];

    private static (ScriptBlockAst Script, Token[] Tokens, ParseError[] Errors) Parse(string file)
    {
        var script = Parser.ParseFile(file, out var tokens, out var errors);
        return (script, tokens, errors);
    }
}
