using GanGraph.Engine.Catalogue;

namespace GanGraph.Cli.Showing;

/// <summary>Everything about one type of node, for a person.</summary>
/// <param name="node">The type of node.</param>
internal sealed class NodeSheet(NodeType node)
{
    /// <summary>Writes it.</summary>
    public void Write(TextWriter to)
    {
        string place = Ink.Faint($"{node.Category}, version {node.Version}");
        to.WriteLine($"{Ink.Strong(node.Name)}  {place}");
        Paragraph(node.Summary, to);
        Paragraph(node.Remarks, to);
        Section("Inputs", node.Inputs.Select(Row), to);
        Section("Outputs", node.Outputs.Select(Row), to);
        Section("Settings", node.Settings.Select(Row), to);
        if (node.Settings.Any(s => s.Signal))
        {
            to.WriteLine();
            Paragraph("Every number among the settings is also an input for a Signal.", to);
        }
    }

    private static void Paragraph(string text, TextWriter to)
    {
        if (text.Length > 0)
        {
            Columns lines = new();
            lines.Add(text);
            lines.Write(to);
        }
    }

    private static void Section(string title, IEnumerable<string[]> rows, TextWriter to)
    {
        Columns lines = new(indent: 2);
        foreach (string[] row in rows)
        {
            lines.Add(row);
        }

        if (!lines.IsEmpty)
        {
            to.WriteLine();
            to.WriteLine(Ink.Strong(title));
            lines.Write(to);
        }
    }

    private static string[] Row(InputDescription input) =>
        [input.Name, input.Type, Manner(input), input.Doc];

    private static string[] Row(OutputDescription output) => [output.Name, output.Type, output.Doc];

    private static string[] Row(SettingDescription setting) =>
    [
        setting.Name,
        SettingWords.Kind(setting),
        $"= {SettingWords.Default(setting)}".TrimEnd(),
        SettingWords.Range(setting),
        SettingWords.Doc(setting),
    ];

    private static string Manner(InputDescription input) => (input.Optional, input.Whole) switch
    {
        (true, true) => "optional, taken whole",
        (true, false) => "optional",
        (false, true) => "taken whole",
        _ => "",
    };
}
