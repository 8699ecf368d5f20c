using GanGraph.Learning.Augmentation;
using GanGraph.Learning.Losses;
using GanGraph.Learning.Networks.Dcgan;
using GanGraph.Learning.Training;

namespace GanGraph.Nodes.Trainers;

/// <summary>Reads the options of a training from the settings of its node; what a person left
/// open comes from the recipe.</summary>
internal static class DcganSettings
{
    private static readonly string[] Kinds = ["none", "color", "translation", "cutout"];

    public static DcganOptions Options(TrainDcgan node)
    {
        DcganOptions recipe = DcganOptions.For(Recipe(node), node.Size.Value);
        DcganShape shape = recipe.Shape with
        {
            Channels = Or(node.Channels.Value, recipe.Shape.Channels),
            LatentDimension = Or(node.LatentDimension.Value, recipe.Shape.LatentDimension),
            SpectralNorm = node.SpectralNorm.Value == Choice.Recipe
                ? recipe.Shape.SpectralNorm
                : node.SpectralNorm.Value == Choice.On,
        };
        return recipe with
        {
            Shape = shape,
            Batch = Or(node.Batch.Value, recipe.Batch),
            GeneratorRate = Or(node.LearningRate.Value, recipe.GeneratorRate),
            DiscriminatorRate = Or(node.DiscriminatorRate.Value, recipe.DiscriminatorRate),
            Loss = node.Loss.Value switch
            {
                TrainingLoss.Hinge => LossKind.Hinge,
                TrainingLoss.CrossEntropy => LossKind.CrossEntropy,
                _ => recipe.Loss,
            },
            LabelSmoothing = OrNegative(node.LabelSmoothing.Value, recipe.LabelSmoothing),
            LabelFlips = OrNegative(node.LabelFlips.Value, recipe.LabelFlips),
            Augment = Augment(node.Augment.Value) ?? recipe.Augment,
            GradientPenalty = node.R1.Value,
            PenaltyInterval = node.R1Interval.Value,
            Average = OrNegative(node.Average.Value, recipe.Average),
            Seed = (uint)node.Seed.Value,
        };
    }

    public static IEnumerable<string> Problems(TrainDcgan node)
    {
        foreach (string word in Words(node.Augment.Value).Except(Kinds).Where(w => w != "recipe"))
        {
            yield return $"augment holds {word}. Choose recipe, or some of "
                + $"{string.Join(", ", Kinds)}, separated by commas.";
        }

        if (!DcganShape.Sizes.Contains(node.Size.Value))
        {
            yield return $"size is {node.Size.Value}. Choose "
                + $"{string.Join(", ", DcganShape.Sizes)}.";
        }
    }

    /// <summary>Steps that the recipe asks for: on a still clip of half a minute the quick one
    /// shows something after 1500; the artist of the large variant went 20 times through about
    /// 900 pictures, eight in a step.</summary>
    public static int RecipeSteps(TrainDcgan node) =>
        Recipe(node) == DcganRecipe.Quick ? 1500 : node.Size.Value == 256 ? 2250 : 5000;

    /// <summary>Steps to reach as far as the node alone knows; 0 when it goes on from a file by as
    /// many as the recipe asks for.</summary>
    public static long Target(TrainDcgan node) => node.Steps.Value > 0 ? node.Steps.Value
        : node.Start.IsSet ? 0 : RecipeSteps(node);

    private static DcganRecipe Recipe(TrainDcgan node) => node.Recipe.Value switch
    {
        TrainingRecipe.Quick => DcganRecipe.Quick,
        TrainingRecipe.Classic => DcganRecipe.Classic,
        _ => node.Size.Value == 256 ? DcganRecipe.Classic : DcganRecipe.Quick,
    };

    private static Augmentations? Augment(string text)
    {
        string[] words = Words(text);
        return words.Contains("recipe") ? null
            : (words.Contains("color") ? Augmentations.Colour : Augmentations.None)
            | (words.Contains("translation") ? Augmentations.Translation : Augmentations.None)
            | (words.Contains("cutout") ? Augmentations.Cutout : Augmentations.None);
    }

    private static string[] Words(string text) => text.Split(
        ',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static int Or(int value, int otherwise) => value > 0 ? value : otherwise;

    private static double Or(double value, double otherwise) => value > 0 ? value : otherwise;

    private static double OrNegative(double value, double otherwise) =>
        value >= 0 ? value : otherwise;
}
