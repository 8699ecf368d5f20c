using GanGraph.Engine.Documents;
using GanGraph.Engine.Files;
using Newtonsoft.Json.Linq;

namespace GanGraph.Engine.Binding;

/// <summary>Writes a graph as it may travel: without the folders of the machine it was made on
/// and without secrets.</summary>
internal static class PortableText
{
    /// <summary>The canonical text in which assets stand relative to the folder they are allowed
    /// in, and from which <see cref="PrivateText"/> has taken what is nobody's business.
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
        new PrivateText([.. roots.Prepend(document.Folder).Append(home)]).TakeOutOf(copy.Root);
        return copy.ToCanonicalText();
    }
}
