using System.Text;
using System.Xml.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>Turns the markup of a doc comment into plain words.</summary>
internal static class DocWords
{
    /// <summary>The words of an element: references by their last name, properties and choices
    /// spelled as in graph files, paragraphs and list items on lines of their own.</summary>
    public static string Of(XElement element)
    {
        StringBuilder text = new();
        Append(element, text);
        IEnumerable<string> lines = text.ToString().Split('\v')
            .Select(line => string.Join(' ', line.Split(
                (char[]?)null, StringSplitOptions.RemoveEmptyEntries)))
            .Where(line => line.Length > 0);
        return string.Join('\n', lines);
    }

    private static void Append(XElement element, StringBuilder text)
    {
        foreach (XNode node in element.Nodes())
        {
            if (node is XText words)
            {
                text.Append(words.Value);
            }
            else if (node is XElement inner)
            {
                AppendElement(inner, text);
            }
        }
    }

    private static void AppendElement(XElement inner, StringBuilder text)
    {
        switch (inner.Name.LocalName)
        {
            case "see" or "seealso" or "paramref" or "typeparamref" when inner.IsEmpty:
                text.Append(Target(inner));
                break;
            case "para" or "item" or "code":
                text.Append('\v');
                Append(inner, text);
                text.Append('\v');
                break;
            case "br":
                text.Append('\v');
                break;
            default:
                Append(inner, text);
                break;
        }
    }

    private static string Target(XElement see)
    {
        string? plain = (see.Attribute("langword") ?? see.Attribute("name")
            ?? see.Attribute("href"))?.Value;
        if (plain is not null)
        {
            return plain;
        }

        string reference = see.Attribute("cref")?.Value ?? "";
        string name = reference.Split('(')[0].Split('.', ':')[^1].Split('`')[0];
        return reference.StartsWith("P:", StringComparison.Ordinal)
            || reference.StartsWith("F:", StringComparison.Ordinal)
                ? NameInFile.Of(name)
                : name;
    }
}
