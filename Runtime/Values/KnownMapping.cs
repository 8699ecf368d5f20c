using System.Diagnostics.CodeAnalysis;

namespace GanGraph.Values;

/// <summary>The mapping of a model, as far as it is known before anything runs.</summary>
/// <param name="Words">What to call the model.</param>
/// <param name="Identity">The same for models of one mapping and for no others.</param>
public sealed record KnownMapping(string Words, string Identity)
{
    /// <summary>A mapping that is told from others by its name.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static implicit operator KnownMapping?(string? name) => FromString(name);

    /// <summary>A mapping that is told from others by its name.</summary>
    [return: NotNullIfNotNull(nameof(name))]
    public static KnownMapping? FromString(string? name) =>
        name is null ? null : new KnownMapping(name, name);

    /// <summary>Whether it is the same mapping, whatever the model is called.</summary>
    public bool Equals(KnownMapping? other) => Identity == other?.Identity;

    /// <inheritdoc/>
    public override int GetHashCode() => Identity.GetHashCode(StringComparison.Ordinal);

    /// <summary>What to call the model.</summary>
    public override string ToString() => Words;
}
