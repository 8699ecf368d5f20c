namespace TorchSharp.Native;

/// <summary>A step of Adam over many parameters in one call.</summary>
internal static unsafe class FusedAdam
{
    /// <summary>Steps every entry; those at the same step number go together.</summary>
    internal static void Step(AdamSettings settings, AdamEntry[] entries)
    {
        foreach (IGrouping<(long, bool), AdamEntry> together in entries.GroupBy(
            entry => (entry.Step, entry.Largest is not null)))
        {
            settings.Step = together.Key.Item1;
            StepTogether(settings, [.. together]);
        }
    }

    private static void StepTogether(AdamSettings settings, AdamEntry[] entries)
    {
        IntPtr[] parameters = Array.ConvertAll(entries, entry => entry.Parameter.Handle);
        IntPtr[] gradients = Array.ConvertAll(entries, entry => entry.Gradient.Handle);
        IntPtr[] averages = Array.ConvertAll(entries, entry => entry.Average.Handle);
        IntPtr[] squares = Array.ConvertAll(entries, entry => entry.Square.Handle);
        IntPtr[]? largest = entries[0].Largest is null
            ? null
            : Array.ConvertAll(entries, entry => entry.Largest!.Handle);
        fixed (IntPtr* parameter = parameters, gradient = gradients, average = averages,
            square = squares, most = largest)
        {
            LibTorch.Check(LibTorch.gg_adam_step(
                &settings, parameter, gradient, average, square, most, entries.Length));
        }

        GC.KeepAlive(entries);
    }
}
