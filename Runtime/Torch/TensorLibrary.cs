using System.Text.RegularExpressions;
#if TENSORS_PACKAGES
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using TorchSharp;
#else
using TorchSharp.Native;
#endif

namespace GanGraph.Torch;

/// <summary>The native library under the tensors: TorchSharp's of the package, or ours over an
/// installed libtorch.</summary>
public static partial class TensorLibrary
{
    /// <summary>Loads it. Whoever computes calls this first, so that a library that does not
    /// load is told about in words.</summary>
    /// <exception cref="TensorLibraryException">It does not load.</exception>
    public static void Load()
    {
        try
        {
            LoadNative();
        }
        catch (Exception e) when (e is DllNotFoundException or BadImageFormatException
            or EntryPointNotFoundException or TypeInitializationException)
        {
            throw new TensorLibraryException(WhyNot((e.InnerException ?? e).Message), e);
        }
    }

    /// <summary>What keeps a library from loading and what to do, from the words of the system's
    /// loader.</summary>
    internal static string WhyNot(string words)
    {
        if (TooOld().Match(words) is { Success: true } old)
        {
            return $"Tensors: this Linux has no {old.Groups[2].Value} in its "
                + $"{old.Groups[1].Value}, wanted by libtorch. Use a newer Linux (Debian 13, "
                + "Ubuntu 24.04), or set GanGraphTensors=system and start again.";
        }

        string reason = MissingPart().Match(words) is { Success: true } part
            ? $"{part.Groups[1].Value} is missing"
            : words.Split('\n', StringSplitOptions.RemoveEmptyEntries).FirstOrDefault()?.Trim()
                ?? "no reason given";
        return $"Tensors: the tensor library does not load ({reason}), wanted libtorch. {Repair}";
    }

#if TENSORS_PACKAGES
    private const string Repair = "Delete the bin folders and build again; on Windows install the "
        + "Visual C++ runtime of 2022 (vc_redist.x64.exe) too.";

    // TorchSharp would try the same first, and write a page of its own to the output when it
    // fails.
    private static void LoadNative()
    {
        Assembly here = typeof(torch).Assembly;
        NativeLibrary.TryLoad("torch_cpu", here, null, out _);
        NativeLibrary.Load("LibTorchSharp", here, null);
    }

#pragma warning disable CA2255 // Whichever tensor is the first: by then it is too late.
    [ModuleInitializer]
    internal static void Prepare() => NativeEnvironment.Prepare();
#pragma warning restore CA2255
#else
    private const string Repair = "Start ./gangraph, which finds what is missing; where "
        + "GANGRAPH_LIBTORCH is set, it must name the libtorch that this was built with.";

    private static unsafe void LoadNative() => LibTorch.gg_version();
#endif

    // "/lib/libstdc++.so.6: version `GLIBCXX_3.4.32' not found (required by ...)"
    [GeneratedRegex(@"([^\s/]+): version [`'‘]([\w.]+)['’] not found")]
    private static partial Regex TooOld();

    // "/a/libLibTorchSharp.so: libgomp.so.1: cannot open shared object file: No such file ..."
    [GeneratedRegex(@": ([^\s/]+): cannot open shared object file")]
    private static partial Regex MissingPart();
}
