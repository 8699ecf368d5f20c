using static TorchSharp.torch;

namespace GanGraph.Learning.Projection;

/// <summary>Pictures of a generator as distances take them.</summary>
internal static class ShownPicture
{
    /// <summary>Brings pictures to 0 to 1, grey ones to three channels; nothing is cut off.
    /// </summary>
    /// <param name="drawn">[frames, 1 or 3, height, width], about -1 to 1.</param>
    /// <returns>[frames, 3, height, width].</returns>
    public static Tensor Of(Tensor drawn)
    {
        Tensor shown = (drawn + 1) / 2;
        return shown.shape[1] == 3 ? shown : shown.narrow(1, 0, 1).expand(-1, 3, -1, -1);
    }
}
