using GanGraph.Torch;

namespace GanGraph.Learning.Augmentation;

/// <summary>By how much each picture of a batch is changed; one number for each picture.</summary>
public sealed record AugmentationDraws
{
    /// <summary>What is done.</summary>
    public required Augmentations Kinds { get; init; }

    /// <summary>Added to every number, -0.5 to 0.5; 0 changes nothing.</summary>
    public float[] Brightness { get; init; } = [];

    /// <summary>Distance from grey, 0 to 2; 1 changes nothing.</summary>
    public float[] Saturation { get; init; } = [];

    /// <summary>Distance from the mean of the picture, 0.5 to 1.5; 1 changes nothing.</summary>
    public float[] Contrast { get; init; } = [];

    /// <summary>Pixels to the right, negative to the left; what comes in is mid grey.</summary>
    public int[] ShiftX { get; init; } = [];

    /// <summary>Pixels down, negative up.</summary>
    public int[] ShiftY { get; init; } = [];

    /// <summary>Column of the centre of the grey square.</summary>
    public int[] CutX { get; init; } = [];

    /// <summary>Row of the centre of the grey square.</summary>
    public int[] CutY { get; init; } = [];

    /// <summary>Largest shift to a side, in pixels.</summary>
    public int LargestShiftX { get; init; }

    /// <summary>Largest shift up or down, in pixels.</summary>
    public int LargestShiftY { get; init; }

    /// <summary>Draws the numbers for a batch.</summary>
    /// <param name="kinds">What is done; nothing else is drawn.</param>
    /// <param name="batch">Pictures in the batch.</param>
    /// <param name="height">Height in pixels.</param>
    /// <param name="width">Width in pixels.</param>
    /// <param name="random">Where random numbers come from.</param>
    public static AugmentationDraws Draw(
        Augmentations kinds, int batch, int height, int width, RandomState random)
    {
        AugmentationDraws draws = new() { Kinds = kinds };
        if (kinds.HasFlag(Augmentations.Colour))
        {
            draws = draws with
            {
                Brightness = Numbers(batch, () => random.NextDouble() - 0.5),
                Saturation = Numbers(batch, () => 2 * random.NextDouble()),
                Contrast = Numbers(batch, () => random.NextDouble() + 0.5),
            };
        }

        if (kinds.HasFlag(Augmentations.Translation))
        {
            int across = Eighth(width);
            int down = Eighth(height);
            draws = draws with
            {
                LargestShiftX = across,
                LargestShiftY = down,
                ShiftX = Whole(batch, -across, across, random),
                ShiftY = Whole(batch, -down, down, random),
            };
        }

        return !kinds.HasFlag(Augmentations.Cutout) ? draws : draws with
        {
            CutX = Whole(batch, 0, width - 1, random),
            CutY = Whole(batch, 0, height - 1, random),
        };
    }

    /// <summary>The draws of some pictures of the batch that follow each other.</summary>
    /// <param name="first">How many come before them.</param>
    /// <param name="count">How many they are.</param>
    public AugmentationDraws Part(int first, int count) => this with
    {
        Brightness = Some(Brightness, first, count),
        Saturation = Some(Saturation, first, count),
        Contrast = Some(Contrast, first, count),
        ShiftX = Some(ShiftX, first, count),
        ShiftY = Some(ShiftY, first, count),
        CutX = Some(CutX, first, count),
        CutY = Some(CutY, first, count),
    };

    private static T[] Some<T>(T[] all, int first, int count) =>
        all.Length == 0 ? all : all[first..(first + count)];

    private static int Eighth(int side) => (int)((side * 0.125) + 0.5);

    private static float[] Numbers(int count, Func<double> next)
    {
        float[] numbers = new float[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = (float)next();
        }

        return numbers;
    }

    private static int[] Whole(int count, int first, int last, RandomState random)
    {
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++)
        {
            numbers[i] = first + (int)(random.NextDouble() * (last - first + 1));
        }

        return numbers;
    }
}
