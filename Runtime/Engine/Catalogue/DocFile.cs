using System.Collections.Concurrent;
using System.Reflection;
using System.Xml;
using System.Xml.Linq;

namespace GanGraph.Engine.Catalogue;

/// <summary>The doc comments of an assembly, from the XML file beside it.</summary>
internal sealed class DocFile
{
    private static readonly ConcurrentDictionary<Assembly, DocFile> Read = new();

    private readonly Dictionary<string, XElement> _members;

    private DocFile(Assembly assembly)
    {
        string name = assembly.GetName().Name + ".xml";
        string beside = Path.Combine(
            assembly.Location.Length == 0
                ? AppContext.BaseDirectory
                : Path.GetDirectoryName(assembly.Location)!,
            name);
        _members = File.Exists(beside) ? Load(beside) : [];
    }

    /// <summary>The words of a part of a doc comment, such as <c>summary</c>; empty when there
    /// is none. An inherited comment is looked for in the base types.</summary>
    public static string Words(MemberInfo member, string part)
    {
        for (MemberInfo? at = member; at is not null; at = Inherited(at))
        {
            XElement? comment = Of(at.Module.Assembly)._members.GetValueOrDefault(Id(at));
            if (comment?.Element("inheritdoc")?.Attribute("cref")?.Value is string named
                && Of(at.Module.Assembly)._members.TryGetValue(named, out XElement? other))
            {
                comment = other;
            }

            if (comment?.Element(part) is XElement found)
            {
                return DocWords.Of(found);
            }

            if (comment?.Element("inheritdoc") is null)
            {
                return "";
            }
        }

        return "";
    }

    private static DocFile Of(Assembly assembly) => Read.GetOrAdd(assembly, a => new DocFile(a));

    private static Dictionary<string, XElement> Load(string path)
    {
        try
        {
            return XDocument.Load(path).Descendants("member")
                .Where(member => member.Attribute("name") is not null)
                .ToDictionary(member => member.Attribute("name")!.Value, StringComparer.Ordinal);
        }
        catch (XmlException)
        {
            // A cut-off doc file costs tooltips, not the run.
            return [];
        }
    }

    private static MemberInfo? Inherited(MemberInfo member) => member switch
    {
        Type type => type.BaseType,
        PropertyInfo property => property.DeclaringType?.BaseType?.GetProperty(property.Name),
        _ => null,
    };

    private static string Id(MemberInfo member) => member switch
    {
        Type type => $"T:{Name(type)}",
        PropertyInfo property => $"P:{Name(property.DeclaringType!)}.{property.Name}",
        FieldInfo field => $"F:{Name(field.DeclaringType!)}.{field.Name}",
        _ => "",
    };

    private static string Name(Type type) =>
        (type.IsGenericType ? type.GetGenericTypeDefinition() : type).FullName!.Replace('+', '.');
}
