using System.Text;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Takes paths inside a graph apart, as messages and conflicts write them: names joined by
/// dots, odd ones in brackets and quotes.</summary>
internal static class PathNames
{
    /// <summary>The names; empty when it is no path.</summary>
    public static IReadOnlyList<string> Read(string path)
    {
        List<string> names = [];
        for (int at = 0; at < path.Length;)
        {
            bool isQuoted = path.AsSpan(at).StartsWith("['");
            if (!isQuoted && at > 0 && path[at] != '.')
            {
                return [];
            }

            at += isQuoted ? 2 : at > 0 ? 1 : 0;
            if ((isQuoted ? Quoted(path, ref at) : Plain(path, ref at)) is not string name)
            {
                return [];
            }

            names.Add(name);
        }

        return names;
    }

    private static string? Plain(string path, ref int at)
    {
        int length = path.AsSpan(at).IndexOfAny('.', '[');
        string name = length < 0 ? path[at..] : path.Substring(at, length);
        at += name.Length;
        return name.Length == 0 ? null : name;
    }

    private static string? Quoted(string path, ref int at)
    {
        StringBuilder name = new();
        for (; at < path.Length; at++)
        {
            if (path.AsSpan(at).StartsWith("']"))
            {
                at += 2;
                return name.ToString();
            }

            at += path[at] == '\\' && at + 1 < path.Length ? 1 : 0;
            name.Append(path[at]);
        }

        return null;
    }
}
