using System.Diagnostics.CodeAnalysis;
using System.Reflection;

namespace GanGraph.Engine.Catalogue;

/// <summary>The types of nodes that graphs can be made of: all public classes of some
/// assemblies that derive from <see cref="Node"/>.</summary>
public sealed class NodeCatalogue
{
    private static readonly string[] Palette =
    [
        "Loaders", "Trainers", "Generators", "Interpolators", "Projectors", "Effects",
        "Encoders", "Signals",
    ];

    private readonly SortedDictionary<string, NodeType> _types = new(StringComparer.Ordinal);

    private NodeCatalogue(IEnumerable<Type> classes)
    {
        foreach (Type type in classes)
        {
            string category = type.Namespace?.Split('.')[^1] ?? "";
            _types.Add(type.Name, new NodeType(type.Name, category, type));
        }
    }

    /// <summary>All types in the order of the palette: by category, then by name.</summary>
    public IEnumerable<NodeType> Types => _types.Values
        .OrderBy(type => Rank(type.Category))
        .ThenBy(type => type.Category, StringComparer.Ordinal);

    /// <summary>The names of all types, in alphabetical order.</summary>
    public IReadOnlyCollection<string> Names => _types.Keys;

    /// <summary>Finds the nodes of some assemblies.</summary>
    /// <exception cref="ArgumentException">Two classes have the same name.</exception>
    public static NodeCatalogue From(params Assembly[] assemblies) => new(assemblies
        .SelectMany(assembly => assembly.GetExportedTypes())
        .Where(type => type is { IsAbstract: false, IsNested: false, IsGenericType: false }
            && type.IsSubclassOf(typeof(Node))));

    /// <summary>A catalogue of some classes only.</summary>
    /// <exception cref="ArgumentException">Two classes have the same name.</exception>
    public static NodeCatalogue Of(params Type[] classes) => new(classes);

    /// <summary>Finds a type by its name in graph files.</summary>
    public bool TryGet(string name, [NotNullWhen(true)] out NodeType? type) =>
        _types.TryGetValue(name, out type);

    /// <summary>Everything that a person may know of the types, as a JSON list in the order of
    /// the palette.</summary>
    public string ToJson() => CatalogueJson.Of(this).ToString();

    private static int Rank(string category)
    {
        int rank = Array.IndexOf(Palette, category);
        return rank < 0 ? Palette.Length : rank;
    }
}
