using System.Collections.Frozen;
using GanGraph.Torch.Storage;

namespace GanGraph.Learning.Importing.Pickles;

/// <summary>All that a pickle may name. Nothing of it is Python: each stands for a few lines here.
/// Whatever else a pickle names is refused before anything is made of it.</summary>
internal static class KnownGlobals
{
    private static readonly FrozenDictionary<string, GlobalKind> All =
        new Dictionary<string, GlobalKind>
        {
            ["collections.OrderedDict"] = GlobalKind.Dictionary,
            ["builtins.dict"] = GlobalKind.Dictionary,
            ["dnnlib.EasyDict"] = GlobalKind.Dictionary,
            ["dnnlib.util.EasyDict"] = GlobalKind.Dictionary,
            ["builtins.set"] = GlobalKind.List,
            ["builtins.frozenset"] = GlobalKind.List,
            ["builtins.list"] = GlobalKind.List,
            ["builtins.tuple"] = GlobalKind.List,
            ["torch.Size"] = GlobalKind.List,
            ["torch_utils.persistence._reconstruct_persistent_obj"] = GlobalKind.Module,
            ["dnnlib.tflib.network.Network"] = GlobalKind.Network,
            ["dnnlib.tflib.Network"] = GlobalKind.Network,
            ["tfutil.Network"] = GlobalKind.Network,
            ["network.Network"] = GlobalKind.Network,
            ["torch._utils._rebuild_parameter"] = GlobalKind.Parameter,
            ["torch._utils._rebuild_parameter_with_state"] = GlobalKind.Parameter,
            ["torch._utils._rebuild_tensor"] = GlobalKind.Tensor,
            ["torch._utils._rebuild_tensor_v2"] = GlobalKind.Tensor,
            ["torch.storage._load_from_bytes"] = GlobalKind.StorageBytes,
            ["torch.DoubleStorage"] = GlobalKind.StorageType,
            ["torch.FloatStorage"] = GlobalKind.StorageType,
            ["torch.HalfStorage"] = GlobalKind.StorageType,
            ["torch.BFloat16Storage"] = GlobalKind.StorageType,
            ["torch.LongStorage"] = GlobalKind.StorageType,
            ["torch.IntStorage"] = GlobalKind.StorageType,
            ["torch.ShortStorage"] = GlobalKind.StorageType,
            ["torch.CharStorage"] = GlobalKind.StorageType,
            ["torch.ByteStorage"] = GlobalKind.StorageType,
            ["torch.BoolStorage"] = GlobalKind.StorageType,
            ["numpy.core.multiarray.scalar"] = GlobalKind.NumpyScalar,
            ["numpy.core.multiarray._reconstruct"] = GlobalKind.NumpyArray,
            ["numpy.core.numeric._frombuffer"] = GlobalKind.NumpyBuffer,
            ["numpy.ndarray"] = GlobalKind.NumpyArrayType,
            ["numpy.dtype"] = GlobalKind.NumpyType,
            ["_codecs.encode"] = GlobalKind.Encode,
            ["copyreg._reconstructor"] = GlobalKind.Reconstructor,
            ["builtins.object"] = GlobalKind.Name,
            ["torch.device"] = GlobalKind.Name,
            ["torch.float32"] = GlobalKind.Name,
            ["torch.float16"] = GlobalKind.Name,
        }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a name stands for.</summary>
    /// <exception cref="PickleException">It is not on the list.</exception>
    public static PickleGlobal Find(string module, string name)
    {
        string known = module switch
        {
            "__builtin__" => "builtins",
            "copy_reg" => "copyreg",
            _ when module.StartsWith("numpy._core", StringComparison.Ordinal) =>
                $"numpy.core{module["numpy._core".Length..]}",
            _ => module,
        };
        return All.TryGetValue($"{known}.{name}", out GlobalKind kind)
            ? new PickleGlobal(known, name, kind)
            : throw new PickleException(
                $"it wants {Shown($"{module}.{name}")}, which is not among the things that a "
                + "generator of a known kind is made of. Nothing was run");
    }

    private static string Shown(string name) =>
        PrintableText.Of(name.Length > 200 ? $"{name[..200]}..." : name);
}
