using GanGraph.Engine.Documents.Merging;

namespace GanGraph.Cli.Showing;

/// <summary>What a merge has to tell: for the person and for programs.</summary>
internal static class MergeText
{
    /// <summary>Writes it for a person; nothing when all went together.</summary>
    public static void Write(MergedGraph merged, string name, TextWriter to)
    {
        foreach (string note in merged.Notes)
        {
            to.WriteLine(Printable.Of($"{name}: {note}"));
        }

        foreach (MergeConflict conflict in merged.Conflicts)
        {
            to.WriteLine(Printable.Of($"{name}: conflict: {conflict.At} {conflict.Words}."));
        }

        if (merged.Conflicts.Count > 0)
        {
            to.WriteLine($"{name}: what is here stays in force; the other version of it stands "
                + "under conflicts in the file. Write what you want, then take the entry out: "
                + "gangraph check names those that are left.");
        }
    }

    /// <summary>Writes it as lines of JSON.</summary>
    public static void WriteJson(MergedGraph merged, int code)
    {
        foreach (string note in merged.Notes)
        {
            JsonLine.Write("said", ("text", note));
        }

        foreach (MergeConflict conflict in merged.Conflicts)
        {
            JsonLine.Write(
                "conflict",
                ("where", conflict.At),
                ("base", conflict.Base?.DeepClone()),
                ("ours", conflict.Ours?.DeepClone()),
                ("theirs", conflict.Theirs?.DeepClone()));
        }

        JsonLine.Write(
            "result",
            ("ok", code == 0),
            ("outcome", code == 0 ? "merged" : "conflicts"),
            ("exit", code),
            ("conflicts", merged.Conflicts.Count));
    }
}
