namespace GanGraph.Learning.Networks.Styles.Blending;

/// <summary>Whose mapping, and whose average latent, a blend has.</summary>
public enum MappingOwner
{
    /// <summary>That of the generator that has the coarse layers.</summary>
    Coarse,

    /// <summary>That of the generator that has the fine layers.</summary>
    Fine,

    /// <summary>One between the two.</summary>
    Both,
}
