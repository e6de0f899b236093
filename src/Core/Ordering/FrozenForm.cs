using System.Globalization;
using MatterportForDataverse.Schema;

namespace MatterportForDataverse.Core.Ordering;

/// <summary>The keys of frozen requests, and how values are written. Choices are numbers, which never change.</summary>
internal static class FrozenForm
{
    /// <summary>How times are written.</summary>
    public const string Time = "yyyy-MM-dd'T'HH:mm:ss'Z'";

    /// <summary>The tree of a request.</summary>
    public static Dictionary<string, object?> Tree(FrozenRequest request)
    {
        if (request.Lines.Select(line => line.Number).Distinct().Count() != request.Lines.Count)
        {
            throw new ArgumentException("Two lines have one number.", nameof(request));
        }

        return new()
        {
            ["account"] = Of(request.AccountId),
            ["assembly"] = request.AssemblyVersion,
            ["currency"] = request.Currency,
            ["dry"] = request.IsDryRun,
            ["effects"] = request.Effects.Select(effect => (object?)Tree(effect)).ToList(),
            ["expires"] = Of(request.ExpiresOn),
            ["exposure"] = request.ExposureHours,
            ["facts"] = request.Facts is { } facts ? Tree(facts) : null,
            ["lines"] = request.Lines.OrderBy(line => line.Number).Select(line => (object?)Tree(line, request.Currency)).ToList(),
            ["model"] = request.ModelId is { } model ? Of(model) : null,
            ["order"] = Of(request.OrderId),
            ["organization"] = Of(request.OrganizationId),
            ["policy"] = Of(request.PolicyId),
            ["requested"] = Of(request.RequestedOn),
            ["requester"] = Of(request.RequesterId),
            ["subject"] = request.SubjectKey,
            ["typed"] = request.TypedName,
            ["version"] = request.Version,
        };
    }

    /// <summary>The request in a text; null when the text is not exactly what would be written for it.</summary>
    public static FrozenRequest? TryRead(string canonical)
    {
        try
        {
            var request = Request(new Members(CanonicalReader.Read(canonical)));
            return request.Version == FrozenRequest.Form && request.Canonical() == canonical ? request : null;
        }
        catch (Exception error) when (error is FormatException or ArgumentException or OverflowException or OrderException)
        {
            return null;
        }
    }

    private static Dictionary<string, object?> Tree(FrozenLine line, string currency) =>
        new()
        {
            ["act"] = (int)line.Act,
            ["amount"] = Of(line.Amount, currency),
            ["bundle"] = line.Bundle,
            ["hours"] = line.PromisedHours,
            ["number"] = line.Number,
            ["options"] = Tree(line.Options),
        };

    private static Dictionary<string, object?> Tree(FrozenFacts facts) =>
        new()
        {
            ["name"] = facts.Name,
            ["slots"] = facts.Slots,
            ["state"] = (int?)facts.State,
            ["visibility"] = (int?)facts.Visibility,
        };

    private static Dictionary<string, object?> Tree(Phrase effect) =>
        new() { ["arguments"] = Tree(effect.Arguments), ["code"] = effect.Code };

    private static Dictionary<string, object?> Tree(IReadOnlyDictionary<string, string> texts) =>
        texts.ToDictionary(text => text.Key, text => (object?)text.Value, StringComparer.Ordinal);

    private static string Of(Guid id) => id.ToString("D");

    private static string Of(DateTime time) =>
        time.Kind == DateTimeKind.Utc && time.Ticks % TimeSpan.TicksPerSecond == 0
            ? time.ToString(Time, CultureInfo.InvariantCulture)
            : throw new ArgumentException("A time is not in whole seconds of UTC.", nameof(time));

    private static string Of(decimal amount, string currency) =>
        amount >= 0 && Currency.IsRound(amount, currency)
            ? Currency.Plain(amount, currency)
            : throw new ArgumentException("An amount is negative or not rounded.", nameof(amount));

    private static FrozenRequest Request(Members members) =>
        new()
        {
            AccountId = members.Id("account"),
            AssemblyVersion = members.Text("assembly"),
            Currency = members.Text("currency"),
            IsDryRun = members.Truth("dry"),
            Effects = [.. members.List("effects").Select(effect => new Phrase(effect.Text("code"), effect.Texts("arguments")))],
            ExpiresOn = members.Time("expires"),
            ExposureHours = members.NumberOrNull("exposure"),
            Facts = members.Inner("facts") is { } facts ? Facts(facts) : null,
            Lines = [.. members.List("lines").Select(Line)],
            ModelId = members.TextOrNull("model") is null ? null : members.Id("model"),
            OrderId = members.Id("order"),
            OrganizationId = members.Id("organization"),
            PolicyId = members.Id("policy"),
            RequestedOn = members.Time("requested"),
            RequesterId = members.Id("requester"),
            SubjectKey = members.Text("subject"),
            TypedName = members.TextOrNull("typed"),
            Version = members.Number("version"),
        };

    private static FrozenLine Line(Members members) =>
        new()
        {
            Act = (OrderAct)members.Number("act"),
            Amount = members.Amount("amount"),
            Bundle = members.Text("bundle"),
            PromisedHours = members.NumberOrNull("hours"),
            Number = members.Number("number"),
            Options = members.Texts("options"),
        };

    private static FrozenFacts Facts(Members members) =>
        new()
        {
            Name = members.TextOrNull("name"),
            Slots = members.NumberOrNull("slots"),
            State = (ModelState?)members.NumberOrNull("state"),
            Visibility = (AccessVisibility?)members.NumberOrNull("visibility"),
        };
}
