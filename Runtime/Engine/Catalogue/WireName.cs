namespace GanGraph.Engine.Catalogue;

/// <summary>The names of wire types as people read them.</summary>
public static class WireName
{
    /// <summary>The name of a type; that of an interface without its I.</summary>
    public static string Of(Type type) =>
        type.IsInterface && type.Name is ['I', >= 'A' and <= 'Z', ..] ? type.Name[1..] : type.Name;
}
