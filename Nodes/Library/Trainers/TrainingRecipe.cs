namespace GanGraph.Nodes.Trainers;

/// <summary>Which networks, and how they learn unless told otherwise.</summary>
public enum TrainingRecipe
{
    /// <summary>Quick up to 128 pixels, classic at 256.</summary>
    BySize,

    /// <summary>Shows varied pictures after minutes, even on a processor: repeated pixels and
    /// small windows in the generator, spectral normalisation in the discriminator, hinge loss,
    /// augmentation and an averaged generator.</summary>
    Quick,

    /// <summary>The networks of 2015 up to 128 pixels; at 256 pixels the larger variant that
    /// early films of latent walks were made with. Slow, and the look of its time.</summary>
    Classic,
}
