using GanGraph.Editor.Clipboard;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>Brings the assets of a piece of a graph into a draft. One that is there already is
/// shared; one whose name means another file there gets a free name.</summary>
/// <param name="draft">The draft.</param>
/// <param name="piece">The piece; the values of its nodes are changed.</param>
internal sealed class FragmentAssets(Draft draft, JObject piece)
{
    /// <summary>Brings those in that the nodes of the piece name.</summary>
    public void Insert()
    {
        if (piece["assets"] is not JObject assets)
        {
            return;
        }

        foreach (IGrouping<string, JValue> use in AssetNames.In(piece)
            .GroupBy(value => AssetNames.Of(value)!))
        {
            if (assets[use.Key] is not JObject asset)
            {
                continue;
            }

            string name = NodePart.Free(use.Key, free => draft.Find("assets", free) is not JToken
                known || JToken.DeepEquals(known, asset));
            draft.Put(["assets", name], asset);
            foreach (JValue value in use.Where(_ => name != use.Key))
            {
                value.Value = $"asset:{name}";
            }
        }
    }
}
