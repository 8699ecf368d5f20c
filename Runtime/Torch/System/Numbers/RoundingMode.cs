namespace TorchSharp;

public static partial class torch
{
    /// <summary>What becomes of the fraction after a division.</summary>
    public enum RoundingMode
    {
        None,
        trunc,
        floor,
    }

    private static string? Name(this RoundingMode mode) =>
        mode == RoundingMode.None ? null : mode.ToString();
}
