namespace GanGraph.Engine.Documents.Comparing;

/// <summary>Writes a path inside a graph as one text.</summary>
internal static class PathText
{
    /// <summary>Keys joined by dots; one that holds other signs than letters, digits, - and _
    /// in brackets and quotes.</summary>
    public static string Of(IEnumerable<string> path)
    {
        string text = "";
        foreach (string key in path)
        {
            text += NodeIds.IsValid(key)
                ? (text.Length == 0 ? "" : ".") + key
                : $"['{key.Replace("\\", "\\\\").Replace("'", "\\'")}']";
        }

        return text;
    }
}
