namespace GanGraph.Engine.Binding;

/// <summary>A value given on the command line: of a public parameter, of a node's setting
/// (<c>node.setting</c>), or of the graph (<c>seed</c>, <c>fps</c>, <c>width</c>,
/// <c>height</c>).</summary>
/// <param name="Name">What is set.</param>
/// <param name="Value">The value, read as the setting's type asks for.</param>
public sealed record Override(string Name, string Value)
{
    /// <summary>Reads <c>name=value</c>; the value may be empty and hold further equals signs.
    /// </summary>
    public static bool TryParse(string text, out Override? read)
    {
        int sign = text.IndexOf('=', StringComparison.Ordinal);
        read = sign <= 0 ? null : new Override(text[..sign].Trim(), text[(sign + 1)..]);
        return read is not null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Name}={Value}";
}
