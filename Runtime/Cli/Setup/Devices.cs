using GanGraph.Engine;
using GanGraph.Torch;

namespace GanGraph.Cli.Setup;

/// <summary>Chooses what to compute on.</summary>
internal static class Devices
{
    // Where no driver is, the tensor library need not be loaded to know that there is no CUDA.
    private static readonly string[] Drivers =
        ["/dev/nvidiactl", "/proc/driver/nvidia/version", "/dev/dxg"];

    /// <summary>The device for a run.</summary>
    /// <param name="asked"><c>auto</c>, <c>cpu</c>, <c>cuda</c> or <c>cuda:1</c>.</param>
    /// <exception cref="GraphException">CUDA was asked for and there is none.</exception>
    public static string Choose(string asked)
    {
        if (asked == "cpu")
        {
            return asked;
        }

        int count = Count();
        if (asked == "auto")
        {
            return count > 0 ? "cuda" : "cpu";
        }

        int wanted = asked.Split(':') is [_, string number] ? int.Parse(number) : 0;
        return wanted < count
            ? asked
            : throw new GraphException($"--device is {asked}, but {Found(count)}. Leave it out to "
                + "compute on the CPU; gangraph info shows what there is.");
    }

    /// <summary>Every device of this machine.</summary>
    public static IEnumerable<string> All() =>
        Enumerable.Range(0, Count()).Select(n => $"cuda:{n}").Prepend("cpu");

    private static int Count() =>
        !OperatingSystem.IsLinux() || Drivers.Any(File.Exists) ? TorchProvider.CudaDevices : 0;

    private static string Found(int count) => count switch
    {
        0 => "there is no CUDA device, or the libtorch in use was made without CUDA",
        1 => "there is only cuda:0",
        _ => $"there are only cuda:0 to cuda:{count - 1}",
    };
}
