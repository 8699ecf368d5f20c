using GanGraph.Engine.Documents;
using Newtonsoft.Json.Linq;

namespace GanGraph.Editor.Editing.Parts;

/// <summary>The colours of groups and notes: names, so that every theme can show them well.
/// </summary>
internal static class ColorNames
{
    private static readonly string[] All =
    [
        "grey", "red", "orange", "yellow", "green", "teal", "blue", "purple", "pink",
    ];

    /// <summary>Writes a colour into a group or note; null leaves it, empty takes it away.
    /// </summary>
    /// <exception cref="RefusedException">There is no such colour.</exception>
    public static void Write(JObject entry, string? color)
    {
        if (color is null)
        {
            return;
        }

        if (color.Length == 0)
        {
            entry.Remove("color");
            return;
        }

        entry["color"] = All.Contains(color) ? color : throw new RefusedException(
            RefusalCode.Command,
            $"{Words.Quote(color)} is no colour. {Words.Offer(color, All)}");
    }
}
