namespace GanGraph.Media.Comparing;

/// <summary>How the samples of a picture lie one after the other.</summary>
/// <param name="Format">ffmpeg's name.</param>
/// <param name="Width">Width in pixels.</param>
/// <param name="Height">Height in pixels.</param>
internal sealed record SampleLayout(string Format, int Width, int Height)
{
    /// <summary>Bytes of a sample.</summary>
    public int Bytes => Format.EndsWith("10le", StringComparison.Ordinal) ? 2 : 1;

    /// <summary>Steps of this form in one step of 8 bits.</summary>
    public double StepsOfEightBits => Bytes == 1 ? 1 : 4;

    /// <summary>Samples in a picture.</summary>
    public int Count => Planes.Sum(plane => plane.Width * plane.Height);

    /// <summary>Bytes of a picture.</summary>
    public int Size => Count * Bytes;

    /// <summary>Where each plane begins, counted in samples, and its size.</summary>
    public IReadOnlyList<(int Start, int Width, int Height)> Planes
    {
        get
        {
            int full = Width * Height;
            int across = Format.StartsWith("yuv42", StringComparison.Ordinal)
                ? (Width + 1) / 2 : Width;
            int down = Format.StartsWith("yuv420", StringComparison.Ordinal)
                ? (Height + 1) / 2 : Height;
            return
            [
                (0, Width, Height),
                (full, across, down),
                (full + (across * down), across, down),
            ];
        }
    }

    /// <summary>Three planes of bytes: red, green, blue.</summary>
    public static SampleLayout Rgb(int width, int height) => new("rgb", width, height);

    /// <inheritdoc/>
    public override string ToString() => $"{Format} of {Width} x {Height}";
}
