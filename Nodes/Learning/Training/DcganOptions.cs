using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks.Dcgan;

namespace GanGraph.Learning.Training;

/// <summary>Everything that shapes the training of a DCGAN, apart from the pictures.</summary>
/// <remarks>What has a default can be set, so that a card that leaves it out keeps that: code that
/// reads cards and is written at build time forgets the defaults of what is init.</remarks>
public sealed record DcganOptions
{
    /// <summary>The two networks.</summary>
    public required DcganShape Shape { get; init; }

    /// <summary>Pictures of each sort in a step.</summary>
    public int Batch { get; set; } = 16;

    /// <summary>Length of a step of the generator.</summary>
    public double GeneratorRate { get; set; } = 2e-4;

    /// <summary>Length of a step of the discriminator.</summary>
    public double DiscriminatorRate { get; set; } = 2e-4;

    /// <summary>Memory of the mean gradient.</summary>
    public double Beta1 { get; set; } = 0.5;

    /// <summary>Memory of the squared gradient.</summary>
    public double Beta2 { get; set; } = 0.999;

    /// <summary>What the networks lower.</summary>
    public LossKind Loss { get; set; } = LossKind.Hinge;

    /// <summary>Blur of the labels; see <see cref="Labels.Draw"/>.</summary>
    public double LabelSmoothing { get; init; }

    /// <summary>Part of the labels that change places.</summary>
    public double LabelFlips { get; init; }

    /// <summary>What is done to pictures before they are judged.</summary>
    public Augmentations Augment { get; set; } = Augmentations.None;

    /// <summary>Strength of the gradient penalty; 0 for none.</summary>
    public double GradientPenalty { get; init; }

    /// <summary>Steps from one gradient penalty to the next, each weighted as much more.</summary>
    public int PenaltyInterval { get; set; } = 1;

    /// <summary>Memory of the averaged generator; 0 draws with the latest one.</summary>
    public double Average { get; set; } = 0.995;

    /// <summary>Where all random numbers come from.</summary>
    public uint Seed { get; init; }

    /// <summary>The recipe's own choice for a size.</summary>
    public static DcganOptions For(DcganRecipe recipe, int size) => recipe switch
    {
        DcganRecipe.Quick => new DcganOptions
        {
            Shape = new(recipe, size, 24, 64, SpectralNorm: true, BatchNorm: true),
            DiscriminatorRate = 4e-4,
            Augment = Augmentations.Colour | Augmentations.Translation,
        },
        _ when size == 256 => new DcganOptions
        {
            Shape = new(recipe, size, 128, 200, SpectralNorm: false, BatchNorm: true),
            Batch = 8,
            Loss = LossKind.CrossEntropy,
            LabelSmoothing = 0.1,
            LabelFlips = 0.03,
            Average = 0,
        },
        _ => new DcganOptions
        {
            Shape = new(recipe, size, 64, 100, SpectralNorm: false, BatchNorm: true),
            Batch = 64,
            Loss = LossKind.CrossEntropy,
            Average = 0,
        },
    };

    /// <summary>What is wrong, one sentence for each fault.</summary>
    public IEnumerable<string> Problems()
    {
        List<string> problems = [.. Shape.Problems()];
        Expect(nameof(Batch), Batch, 1, 4096);
        Expect(nameof(GeneratorRate), GeneratorRate, 0, 1);
        Expect(nameof(DiscriminatorRate), DiscriminatorRate, 0, 1);
        Expect(nameof(Beta1), Beta1, 0, 0.99999);
        Expect(nameof(Beta2), Beta2, 0, 0.99999);
        Expect(nameof(LabelSmoothing), LabelSmoothing, 0, 0.5);
        Expect(nameof(LabelFlips), LabelFlips, 0, 1);
        Expect(nameof(GradientPenalty), GradientPenalty, 0, 10_000);
        Expect(nameof(PenaltyInterval), PenaltyInterval, 1, 1000);
        Expect(nameof(Average), Average, 0, 0.99999);
        return problems;

        void Expect(string name, double value, double least, double most)
        {
            if (!(value >= least && value <= most))
            {
                problems.Add(FormattableString.Invariant(
                    $"{name} is {value}. Choose a value from {least} to {most}."));
            }
        }
    }
}
