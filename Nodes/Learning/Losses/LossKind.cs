namespace GanGraph.Learning.Losses;

/// <summary>How the two networks are told how well they do.</summary>
public enum LossKind
{
    /// <summary>Cross entropy with the non-saturating generator loss of 2014.</summary>
    CrossEntropy,

    /// <summary>Hinge: the discriminator stops caring about what it judges well enough.</summary>
    Hinge,
}
