namespace GanGraph.Values;

/// <summary>What is known of the latents on a wire before anything runs.</summary>
/// <param name="Space">The space they will lie in; null when that is open.</param>
/// <param name="Mapping">The mapping that makes them; null for latents of any
/// model, or when that is open.</param>
public sealed record KnownLatents(LatentSpace? Space, KnownMapping? Mapping)
{
    /// <summary>What is said of latents in Z where W is wanted.</summary>
    public const string InZ = "latents lie in Z, wanted W or W+. Put MapLatents before this node.";

    /// <summary>Why latents cannot go together with a model: what was found, what is wanted;
    /// null when they can, or when too little is known.</summary>
    /// <param name="name">Name of the input at which the latents come in.</param>
    /// <param name="mapping">The mapping that is wanted.</param>
    /// <param name="whose">What that model belongs to, such as <c>generator</c>.</param>
    public string? Misfit(string name, KnownMapping? mapping, string whose) =>
        Mapping is null || mapping is null || Mapping == mapping ? null
            : $"{name} lie in the W of {Mapping}, wanted that of {mapping}, as {whose}. Map them "
                + "with the same model: W of one means nothing to another.";
}
