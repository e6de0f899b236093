using System.Security;
using System.Text;

namespace MatterportForDataverse.Generator.Flows;

/// <summary>Draws the cards of a flow below each other, what lies in a condition or a loop within its card.</summary>
public sealed class FlowPicture
{
    private const int Width = 365;
    private const int Head = 48;
    private const int Gap = 22;
    private const int Edge = 14;

    private const string Looks = """
          <style>
            text{font-family:"Segoe UI",sans-serif}
            .c{fill:#fff;stroke:#c7c7c7;rx:6}
            .i{fill:#f5f5f5;stroke:#c7c7c7;rx:6}
            .l{stroke:#8a8886;marker-end:url(#a)}
            .t{font-size:14px;font-weight:600;fill:#242424}
            .s{font-size:12px;fill:#616161}
          </style>
          <defs><marker id="a" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="8" markerHeight="8" orient="auto">
            <path d="M0 0 8 4 0 8Z" fill="#8a8886"/>
          </marker></defs>
        """;

    private readonly StringBuilder _svg = new();

    private FlowPicture() { }

    /// <summary>The picture as SVG.</summary>
    /// <param name="title">What the flow is called, for those who hear the picture.</param>
    /// <param name="cards">Its cards.</param>
    public static string Of(string title, IReadOnlyList<FlowCard> cards)
    {
        var picture = new FlowPicture();
        var (width, height) = SizeOf(cards);
        var (w, h) = (width + (2 * Edge), height + (2 * Edge));
        picture.Line(
            $"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {w} {h}" width="{w}" role="img" aria-label="{Text(title)}">"""
        );
        picture.Line(Looks);
        picture.Line($"""  <rect width="{w}" height="{h}" fill="#fff"/>""");
        picture.Draw(cards, Edge, Edge, width);
        picture.Line("</svg>");
        return picture._svg.ToString();
    }

    private static (int Width, int Height) SizeOf(IReadOnlyList<FlowCard> cards)
    {
        var sizes = cards.Select(SizeOf).DefaultIfEmpty((Width, 0)).ToList();
        return (sizes.Max(size => size.Item1), sizes.Sum(size => size.Item2) + (Gap * Math.Max(0, sizes.Count - 1)));
    }

    private static (int Width, int Height) SizeOf(FlowCard card)
    {
        if (card.Branches.Count == 0)
        {
            return (Width, Head);
        }

        var branches = Drawn(card).Select(branch => SizeOf(branch.Cards)).ToList();
        return (branches.Sum(size => size.Width) + (Edge * (branches.Count + 1)), Head + branches.Max(size => size.Height) + Gap + Edge);
    }

    // A branch in which nothing is done is left out.
    private static IEnumerable<(string Name, IReadOnlyList<FlowCard> Cards)> Drawn(FlowCard card) =>
        card.Branches.Where(branch => branch.Cards.Count > 0);

    private void Draw(IReadOnlyList<FlowCard> cards, int left, int top, int width)
    {
        var y = top;
        foreach (var (card, index) in cards.Select((card, index) => (card, index)))
        {
            var (own, height) = SizeOf(card);
            var x = left + ((width - own) / 2);
            if (index > 0)
            {
                Line($"""  <path class="l" d="M{left + (width / 2)} {y - Gap}V{y - 1}"/>""");
            }

            Draw(card, x, y, own, height);
            y += height + Gap;
        }
    }

    private void Draw(FlowCard card, int x, int y, int width, int height)
    {
        Line($"""  <rect class="{(card.Branches.Count > 0 ? "i" : "c")}" x="{x}" y="{y}" width="{width}" height="{height}"/>""");
        Line($"""  <rect x="{x}" y="{y}" width="6" height="{Head}" rx="3" fill="{ColorOf(card.Kind)}"/>""");
        Line($"""  <text class="t" x="{x + 16}" y="{y + 20}">{Text(card.Title)}</text>""");
        Line($"""  <text class="s" x="{x + 16}" y="{y + 38}">{Text(card.Says)}</text>""");
        var left = x + Edge;
        foreach (var (name, cards) in Drawn(card))
        {
            var (own, _) = SizeOf(cards);
            Line($"""  <text class="s" x="{left}" y="{y + Head + Gap - 7}">{Text(name)}</text>""");
            Draw(cards, left, y + Head + Gap, own);
            left += own + Edge;
        }
    }

    private static string ColorOf(string kind) =>
        kind switch
        {
            "administrators" or "makers" => "#0f6cbd",
            "shared_commondataserviceforapps" => "#107c10",
            "shared_teams" => "#5b5fc7",
            "" => "#8a8886",
            _ => "#b146c2",
        };

    private static string Text(string text) => SecurityElement.Escape(text);

    private void Line(string text) => _svg.Append(text).Append('\n');
}
