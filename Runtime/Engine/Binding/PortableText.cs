using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Writes a graph as it may travel: without the folders of the machine it was made
/// on.</summary>
internal static class PortableText
{
    /// <summary>The canonical text in which assets stand relative to the folder they are allowed
    /// in, and no other text names the graph's folder, an allowed one or the home folder.
    /// </summary>
    public static string Of(
        GraphDocument document,
        IEnumerable<MadeNode> nodes,
        IReadOnlyList<string> roots,
        AssetResolver assets)
    {
        GraphDocument copy = document.Copy();
        foreach (MadeNode node in nodes)
        {
            foreach (AssetSetting file in node.Bound.Ports.Settings.Values.OfType<AssetSetting>())
            {
                if (copy.Node(node.Bound.Id)?.Set?[file.Name] is JValue { Value: string } value)
                {
                    value.Value = assets.Portable(file.Value);
                }
            }
        }

        foreach (AssetEntry asset in copy.Assets)
        {
            asset.Json["path"] = assets.Portable(asset.Path);
        }

        string home = Environment.GetFolderPath(Environment.SpecialFolder.UserProfile);
        string[] folders =
        [
            .. roots.Prepend(document.Folder).Append(home)
                .Select(Path.TrimEndingDirectorySeparator)
                .Where(folder => folder.Length > 1)
                .OrderByDescending(folder => folder.Length),
        ];
        foreach (JValue text in copy.Root.Descendants().OfType<JValue>().ToList())
        {
            if (text.Value is string words)
            {
                text.Value = folders.Aggregate(words, Without);
            }
        }

        return copy.ToCanonicalText();
    }

    /// <summary>The text without the name of a folder wherever a path into it begins.</summary>
    private static string Without(string text, string folder)
    {
        if (text == folder)
        {
            return Path.GetFileName(folder);
        }

        int at = text.IndexOf(folder, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = at + folder.Length;
            bool begins = at == 0 || !(char.IsLetterOrDigit(text[at - 1]) || text[at - 1] is '/');
            bool isPath = begins && end < text.Length && text[end] is '/' or '\\';
            text = isPath ? text.Remove(at, folder.Length + 1) : text;
            at = text.IndexOf(folder, isPath ? at : end, StringComparison.Ordinal);
        }

        return text;
    }
}
