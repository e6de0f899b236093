using System.CommandLine;
using System.Globalization;
using MatterportForDataverse.Playground.Errors;
using MatterportForDataverse.Playground.Sessions;

namespace MatterportForDataverse.Playground.Cli;

/// <summary>The options of the command line, and what they mean.</summary>
internal sealed class CommandLineOptions(HttpMessageHandler? network)
{
    private readonly Option<int?> _models = Number(
        "--models",
        $"How many models to generate, 1 to {SessionOptions.MaxModels} (default {SessionOptions.DefaultModels}).",
        1,
        SessionOptions.MaxModels
    );
    private readonly Option<int?> _seed = Number("--seed", "The seed of the generated data (default 1).", 0, int.MaxValue);
    private readonly Option<string?> _data = new("--data")
    {
        Description = "The folder that keeps the data between runs; by default, a new folder is created.",
        HelpName = "DIR",
    };
    private readonly Option<int?> _port = Number(
        "--matterport-port",
        "The port of the embedded Matterport; by default, any free port.",
        0,
        65535
    );
    private readonly Option<string?> _properties = new("--properties")
    {
        Description = "A CSV file of properties instead of samples/properties.csv.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _keep = new("--keep") { Description = "Keep the servers running after the demo." };
    private readonly Option<bool> _json = new("--json") { Description = "Print one JSON document instead of text." };
    private readonly Option<bool> _quiet = new("--quiet") { Description = "Print only the last line." };
    private readonly Option<string?> _matterport = new("--matterport")
    {
        Description = "embedded (default), or live for a real account.",
        HelpName = "embedded|live",
    };
    private readonly Option<string?> _tokenId = new("--token-id") { Description = "The ID of the real account's token.", HelpName = "ID" };
    private readonly Option<string?> _secretFile = new("--token-secret-file")
    {
        Description = "A file that contains only the token's secret.",
        HelpName = "FILE",
    };
    private readonly Option<bool> _allowWrites = new("--allow-writes")
    {
        Description = "Allow changes to be written to the real account; by default, nothing is written.",
    };

    private readonly Option<string?> _model = new("--model")
    {
        Description = "Show one model with its tags: its ID, or a part of its name.",
        HelpName = "TEXT",
    };

    /// <summary>Says more about an internal error.</summary>
    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Print details of an internal error." };

    /// <summary>The options of <c>run</c>.</summary>
    public IReadOnlyList<Option> ForRun =>
        [_properties, _models, _seed, _data, _keep, _json, _quiet, _port, _matterport, _tokenId, _secretFile, _allowWrites, Verbose];

    /// <summary>The options of <c>serve</c>.</summary>
    public IReadOnlyList<Option> ForServe => [_models, _seed, _data, _port, Verbose];

    /// <summary>The options of <c>scene</c>: it plays in a folder of its own.</summary>
    public IReadOnlyList<Option> ForScene => [_models, _seed, Verbose];

    /// <summary>The options of <c>world</c>.</summary>
    public IReadOnlyList<Option> ForWorld => [_data, _model, _json, Verbose];

    /// <summary>Reads the options of <c>world</c>.</summary>
    public WorldCommand ReadWorld(ParseResult parsed, TextWriter output) =>
        new(ReadSessionOptions(parsed), parsed.GetValue(_model), parsed.GetValue(_json), output);

    /// <summary>Reads the options of <c>run</c>.</summary>
    /// <exception cref="BadInputException">They do not go together.</exception>
    public RunOptions ReadRunOptions(ParseResult parsed)
    {
        var (json, quiet) = (parsed.GetValue(_json), parsed.GetValue(_quiet));
        return json && quiet
            ? throw new BadInputException("--json and --quiet cannot be combined: choose one.")
            : new RunOptions
            {
                Session = ReadSessionOptions(parsed) with { Live = ReadLiveAccount(parsed) },
                Properties = parsed.GetValue(_properties),
                Keep = parsed.GetValue(_keep),
                Json = json,
                Quiet = quiet,
            };
    }

    /// <summary>Reads the options of <c>serve</c>.</summary>
    public SessionOptions ReadSessionOptions(ParseResult parsed) =>
        new()
        {
            Models = parsed.GetValue(_models),
            Seed = parsed.GetValue(_seed),
            Folder = parsed.GetValue(_data),
            MatterportPort = parsed.GetValue(_port) ?? 0,
        };

    private LiveAccount? ReadLiveAccount(ParseResult parsed)
    {
        var (kind, id, file, writes) = (
            parsed.GetValue(_matterport) ?? "embedded",
            parsed.GetValue(_tokenId),
            parsed.GetValue(_secretFile),
            parsed.GetValue(_allowWrites)
        );
        if (kind is not ("embedded" or "live"))
        {
            throw new BadInputException($"--matterport is embedded or live, not '{kind}'.");
        }

        if (kind == "embedded")
        {
            return id is null && file is null && !writes
                ? null
                : throw new BadInputException(
                    "--token-id, --token-secret-file and --allow-writes go with --matterport live: add it, or leave them out."
                );
        }

        if (id is null || file is null)
        {
            throw new BadInputException(
                "--matterport live needs --token-id ID and --token-secret-file FILE; both come from Matterport's settings, Developer Tools."
            );
        }

        return parsed.GetValue(_models) is null && parsed.GetValue(_seed) is null && parsed.GetValue(_port) is null
            ? new LiveAccount(id, ReadSecret(file), writes, network)
            : throw new BadInputException(
                "--models, --seed and --matterport-port are for the embedded Matterport: leave them out with --matterport live."
            );
    }

    private static string ReadSecret(string file)
    {
        try
        {
            var secret = File.ReadAllText(file).Trim();
            return secret.Length is > 0 and <= 200 && secret.All(letter => letter is > ' ' and <= '~')
                ? secret
                : throw new BadInputException($"The file {file} does not contain a token secret: put only the secret in it.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or ArgumentException)
        {
            throw new BadInputException(
                $"The file {file} cannot be read. Give the file with the token's secret with --token-secret-file.",
                failure
            );
        }
    }

    private static Option<int?> Number(string name, string description, int least, int most) =>
        new(name)
        {
            Description = description,
            HelpName = "N",
            CustomParser = result =>
            {
                if (
                    result.Tokens is [var token]
                    && int.TryParse(token.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
                    && number >= least
                    && number <= most
                )
                {
                    return number;
                }

                var given = string.Join(' ', result.Tokens.Select(token => token.Value));
                result.AddError($"{name} takes a whole number from {least} to {most}, not '{given}'.");
                return null;
            },
        };
}
