using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Clipboard;

/// <summary>Reads a graph out of a text that came from anywhere.</summary>
internal static class FragmentText
{
    private const string Misbuilt = "The clipboard holds a graph that is not built as one: ";

    /// <summary>Reads a text: as a graph file; else what stands in it between the first and the
    /// last brace; else as the lines of one or several nodes.</summary>
    /// <returns>Null, and a problem, when nothing in it is a graph.</returns>
    public static GraphDocument? Read(string text, ICollection<Problem> problems)
    {
        if (text.Trim().Length == 0)
        {
            return Refuse(problems, "The clipboard is empty. Copy some nodes first.");
        }

        List<Problem> first = [];
        foreach (string candidate in Candidates(text))
        {
            List<Problem> found = [];
            if (GraphDocument.Parse(candidate, "", found) is GraphDocument document)
            {
                return Accept(document, found, problems);
            }

            first = first.Count == 0 ? found : first;
        }

        string begin = text.TrimStart();
        if (!begin.StartsWith('{'))
        {
            return Refuse(
                problems, $"The clipboard holds no graph but {Words.Quote(begin)}. "
                + "Copy nodes, or the text of a graph file.");
        }

        problems.Add(first[0] with
        {
            Message = $"The clipboard begins like a graph, but line {first[0].Line} cannot be "
                + $"read: {first[0].Message}",
        });
        return null;
    }

    private static IEnumerable<string> Candidates(string text)
    {
        yield return text;
        string lines = text.Trim().TrimEnd(',');
        if (lines.StartsWith('"'))
        {
            yield return "{" + lines + "}";
        }

        int open = text.IndexOf('{', StringComparison.Ordinal);
        int close = text.LastIndexOf('}');
        if (open >= 0 && close > open)
        {
            yield return text[open..(close + 1)];
        }
    }

    private static GraphDocument? Accept(
        GraphDocument document, List<Problem> found, ICollection<Problem> problems)
    {
        if (found.Find(problem => problem.Code == ProblemCode.FormatNewer) is Problem newer)
        {
            return Refuse(problems, $"The clipboard holds a graph, but {newer.Message}");
        }

        if (found.Find(problem => problem.Code == ProblemCode.Duplicate) is Problem twice)
        {
            return Refuse(problems, Misbuilt + twice.Message);
        }

        JObject root = document.Root;
        if (root["nodes"] is not JObject && root["layout"] is not JObject)
        {
            return AsNodes(root) is JObject nodes
                ? Sound(new JObject { ["nodes"] = nodes }, problems)
                : Refuse(problems, "The clipboard holds data but no nodes: they have a type, such "
                    + "as { \"type\": \"Swirl\" }. Copy nodes, or the text of a graph file.");
        }

        return Sound(root, problems);
    }

    /// <summary>The nodes when only these were pasted, or a single one.</summary>
    private static JObject? AsNodes(JObject root)
    {
        if (IsNode(root))
        {
            string type = (string)root["type"]!;
            string id = NodeIds.IsValid(type) ? char.ToLowerInvariant(type[0]) + type[1..] : "node";
            return new JObject { [id] = root.DeepClone() };
        }

        return root.Count > 0 && root.PropertyValues().All(IsNode)
            ? (JObject)root.DeepClone()
            : null;
    }

    private static bool IsNode(JToken token) =>
        token is JObject node && node["type"] is JValue { Value: string { Length: > 0 } }
        && node["set"] is null or JObject && node["in"] is null or JObject;

    /// <summary>The graph when it keeps to the format, whatever nodes there are.</summary>
    private static GraphDocument? Sound(JObject root, ICollection<Problem> problems)
    {
        GraphDocument whole = GraphDocument.New("");
        foreach (JProperty section in root.Properties().Where(p => p.Name != "format"))
        {
            whole.Root[section.Name] = section.Value.DeepClone();
        }

        List<Problem> found = [];
        return GraphDocument.Parse(whole.ToCanonicalText(), "", found) is { IsSound: true } read
            ? read
            : Refuse(problems, Misbuilt + found.First(problem => problem.IsError).Message);
    }

    private static GraphDocument? Refuse(ICollection<Problem> problems, string message)
    {
        problems.Add(new Problem(Severity.Error, ProblemCode.FormatUnknown, message));
        return null;
    }
}
