using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using GanGraph.Torch;

namespace TorchSharp.Native;

/// <summary>The functions of gangraph_torch.h, where each is described.</summary>
internal static unsafe partial class LibTorch
{
    private const string Library = "gangraph_torch";

    static LibTorch() => NativeEnvironment.Prepare();

    [LibraryImport(Library)]
    internal static partial byte* gg_error();

    [LibraryImport(Library)]
    internal static partial byte* gg_version();

    [LibraryImport(Library)]
    internal static partial byte* gg_build_information();

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gg_operator_find(string name, string overload);

    [LibraryImport(Library)]
    internal static partial int gg_operator_call(
        IntPtr op, NativeValue* arguments, int count, NativeValue* results, int capacity);

    [LibraryImport(Library)]
    internal static partial void gg_results(NativeValue* results, int count);

    [LibraryImport(Library)]
    internal static partial void gg_tensor_free(IntPtr tensor);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_tensor_alias(IntPtr tensor);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_tensor_from_memory(
        void* memory, long* sizes, int dimensions, int type,
        delegate* unmanaged[Cdecl]<IntPtr, void> release, IntPtr context);

    [LibraryImport(Library)]
    internal static partial int gg_tensor_describe(IntPtr tensor, TensorInfo* info);

    [LibraryImport(Library)]
    internal static partial int gg_tensor_set_requires_grad(IntPtr tensor, int on);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_tensor_grad(IntPtr tensor);

    [LibraryImport(Library)]
    internal static partial int gg_tensor_set_grad(IntPtr tensor, IntPtr grad);

    [LibraryImport(Library)]
    internal static partial int gg_tensor_set_data(IntPtr tensor, IntPtr data);

    [LibraryImport(Library)]
    internal static partial int gg_backward(
        IntPtr* outputs, IntPtr* gradients, int count, IntPtr* inputs, int inputCount,
        int retainGraph, int createGraph);

    [LibraryImport(Library)]
    internal static partial int gg_grad(
        IntPtr* outputs, IntPtr* gradients, int count, IntPtr* inputs, int inputCount,
        int retainGraph, int createGraph, int allowUnused, IntPtr* results);

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial int gg_grad_mode();

    [LibraryImport(Library)]
    [SuppressGCTransition]
    internal static partial void gg_set_grad_mode(int on);

    [LibraryImport(Library)]
    internal static partial int gg_inference_mode();

    [LibraryImport(Library)]
    internal static partial IntPtr gg_inference_begin(int on);

    [LibraryImport(Library)]
    internal static partial void gg_inference_end(IntPtr guard);

    [LibraryImport(Library)]
    internal static partial int gg_threads();

    [LibraryImport(Library)]
    internal static partial int gg_set_threads(int count);

    [LibraryImport(Library)]
    internal static partial int gg_interop_threads();

    [LibraryImport(Library)]
    internal static partial int gg_set_interop_threads(int count);

    [LibraryImport(Library)]
    internal static partial int gg_cuda_devices();

    [LibraryImport(Library)]
    internal static partial int gg_cuda_synchronize(long device);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gg_context_flag(string name, int value);

    [LibraryImport(Library)]
    internal static partial int gg_manual_seed(long seed);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_generator_new(int deviceType, int deviceIndex);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_generator_default(int deviceType, int deviceIndex);

    [LibraryImport(Library)]
    internal static partial void gg_generator_free(IntPtr generator);

    [LibraryImport(Library)]
    internal static partial int gg_generator_set_seed(IntPtr generator, long seed);

    [LibraryImport(Library)]
    internal static partial long gg_generator_seed(IntPtr generator);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_generator_state(IntPtr generator);

    [LibraryImport(Library)]
    internal static partial int gg_generator_set_state(IntPtr generator, IntPtr state);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial IntPtr gg_script_load(string path, int deviceType, int deviceIndex);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_script_read(
        void* bytes, long length, int deviceType, int deviceIndex);

    [LibraryImport(Library)]
    internal static partial void gg_script_free(IntPtr module);

    [LibraryImport(Library, StringMarshalling = StringMarshalling.Utf8)]
    internal static partial int gg_script_call(
        IntPtr module, string method, NativeValue* arguments, int count, NativeValue* results,
        int capacity);

    [LibraryImport(Library)]
    internal static partial int gg_script_train(IntPtr module, int on);

    [LibraryImport(Library)]
    internal static partial int gg_script_is_training(IntPtr module);

    [LibraryImport(Library)]
    internal static partial int gg_script_to(
        IntPtr module, int deviceType, int deviceIndex, int type);

    [LibraryImport(Library)]
    internal static partial int gg_script_tensors(
        IntPtr module, int buffers, NativeValue* results, int capacity);

    [LibraryImport(Library)]
    internal static partial int gg_adam_step(
        AdamSettings* settings, IntPtr* parameters, IntPtr* gradients, IntPtr* averages,
        IntPtr* squares, IntPtr* largest, int count);

    [LibraryImport(Library)]
    internal static partial long gg_memory_kept();

    [LibraryImport(Library)]
    internal static partial void gg_memory_limit(long bytes);

    [LibraryImport(Library)]
    internal static partial void gg_memory_release();

    [LibraryImport(Library)]
    internal static partial IntPtr gg_transposed_convolution(
        IntPtr input, IntPtr weight, IntPtr bias, long step, long padding);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_layer_end(
        IntPtr input, IntPtr scale, IntPtr noise, IntPtr bias, LayerEndSettings* settings,
        float* taps);

    [LibraryImport(Library)]
    internal static partial IntPtr gg_filtered_leaky_relu(
        IntPtr input, IntPtr scale, IntPtr shift, IntPtr raising, IntPtr lowering,
        FilteredSettings* settings);

    /// <summary>The text that the last failure on this thread left.</summary>
    internal static string Error => Marshal.PtrToStringUTF8((IntPtr)gg_error()) ?? "";

    /// <summary>Passes a result on, or throws what the library has to say.</summary>
    /// <exception cref="ExternalException">The call failed.</exception>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static int Check(int result) => result >= 0 ? result : throw Failure();

    /// <inheritdoc cref="Check(int)"/>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static IntPtr Check(IntPtr result) => result != 0 ? result : throw Failure();

    internal static ExternalException Failure() => new(Error);
}
