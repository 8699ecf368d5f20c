using GanGraph.Editor.Browser.Guarding;
using GanGraph.Editor.Rules;
using GanGraph.Editor.Search;
using GanGraph.Engine.Catalogue;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Browser.Sessions.Asking;

/// <summary>What a page asks while a wire is being dragged or a node looked for.</summary>
internal static class WiringQuestions
{
    private const int LongestText = 200;
    private const int MostFound = 200;

    /// <summary>Where a wire may go that is held at <c>end</c>; <c>side</c> tells an input from an
    /// output of the same name.</summary>
    public static JObject Targets(GraphRoom room, JObject question)
    {
        string end = Text(question, "end");
        NodeCatalogue catalogue = room.Session.Catalogue;
        WireTargets targets = room.Session.Read(document => TextOrNull(question, "side") switch
        {
            "input" => ConnectionRules.Targets(document, catalogue, end, WireSide.Input),
            "output" => ConnectionRules.Targets(document, catalogue, end, WireSide.Output),
            _ => ConnectionRules.Targets(document, catalogue, end),
        });
        return new JObject
        {
            ["fits"] = new JArray(targets.Fits),
            ["replaces"] = JObject.FromObject(targets.Replaces),
            ["cannot"] = JObject.FromObject(targets.Cannot),
        };
    }

    /// <summary>The input of <c>node</c> that takes a wire from <c>from</c>, or the output that
    /// gives one to <c>to</c>; null when there is none.</summary>
    public static JObject EndOf(GraphRoom room, JObject question)
    {
        string node = Text(question, "node");
        string? end = room.Session.Read(document => question["from"] is null
            ? ConnectionRules.OutputFor(
                document, room.Session.Catalogue, Text(question, "to"), node)
            : ConnectionRules.InputFor(
                document, room.Session.Catalogue, Text(question, "from"), node));
        return new JObject { ["end"] = end };
    }

    /// <summary>The types that <c>text</c> finds, the best first.</summary>
    public static JObject Search(GraphRoom room, JObject question)
    {
        string text = Text(question, "text");
        NodeQuery query = new()
        {
            From = TextOrNull(question, "from"),
            To = TextOrNull(question, "to"),
            Into = TextOrNull(question, "into"),
            Near = TextOrNull(question, "near"),
        };
        IReadOnlyList<NodeMatch> found = room.Session.Read(document => NodeSearch.Find(
            room.Session.Catalogue, text, query, document));
        return new JObject { ["found"] = new JArray(found.Take(MostFound).Select(Describe)) };
    }

    /// <summary>A text of a question.</summary>
    /// <exception cref="RequestRefusedException">It is missing or too long.</exception>
    public static string Text(JObject question, string field) => TextOrNull(question, field)
        ?? throw new RequestRefusedException(0, "ask.malformed",
            $"{field} is missing or no short text. Send it.");

    private static string? TextOrNull(JObject question, string field) =>
        question[field] is JValue { Value: string { Length: <= LongestText } text } ? text : null;

    private static JObject Describe(NodeMatch match) => new()
    {
        ["type"] = match.Type,
        ["category"] = match.Category,
        ["summary"] = match.Summary,
        ["match"] = string.Join(", ", match.Match),
        ["port"] = match.Port,
        ["output"] = match.Output,
        ["reason"] = match.Reason,
    };
}
