// The C face of libtorch that GanGraph.Torch calls.
//
// Handles. A gg_tensor owns one reference to a TensorImpl: whoever receives one calls
// gg_tensor_free exactly once. Arguments are borrowed. Other handles have their own free function.
//
// Errors. A function that can fail returns -1 (or null); gg_error() then holds what went wrong, for
// the calling thread, until its next failure. No C++ exception leaves this library.
//
// Threads. Every function may be called from any thread; grad mode, inference mode and the error
// text belong to the thread.
#pragma once
#include <stdint.h>

#if defined(_WIN32)
#define GG_API extern "C" __declspec(dllexport)
#else
#define GG_API extern "C" __attribute__((visibility("default")))
#endif

typedef void* gg_tensor;
typedef void* gg_generator;
typedef void* gg_operator;
typedef void* gg_module;

// What a gg_value holds. Lists point at memory of the caller, which must live through the call.
enum gg_tag {
  GG_NONE = 0,
  GG_TENSOR = 1,        // handle; null is an undefined tensor
  GG_INT = 2,           // integer; also a ScalarType or MemoryFormat
  GG_DOUBLE = 3,
  GG_BOOL = 4,
  GG_STRING = 5,        // pointer and byte count, UTF-8
  GG_INT_LIST = 6,      // pointer and count of int64
  GG_DOUBLE_LIST = 7,   // pointer and count of double
  GG_TENSOR_LIST = 8,   // pointer and count of handles; null entries are None
  GG_DEVICE = 9,        // bits: device type in the low half, index in the high half
  GG_GENERATOR = 10,    // handle
  GG_TUPLE = 11,        // results of scripts only: `count` values follow
};

typedef struct {
  int32_t tag;
  int32_t count;
  union {
    int64_t integer;
    double number;
    const void* pointer;
  };
} gg_value;

// The text of the last failure on this thread, UTF-8, never null.
GG_API const char* gg_error(void);

// "1.13.0" and the like.
GG_API const char* gg_version(void);
// Settings libtorch was built with: parallel back end, BLAS, instruction sets.
GG_API const char* gg_build_information(void);

// Finds an operator of ATen, such as ("aten::add", "Tensor"). The handle is never freed.
GG_API gg_operator gg_operator_find(const char* name, const char* overload);

// Calls an operator. Arguments missing at the end take the schema's defaults. Writes up to
// `capacity` results and returns how many there are; the rest waits for gg_results.
// A list of tensors among the results is written as its elements.
GG_API int32_t gg_operator_call(
    gg_operator op, const gg_value* arguments, int32_t count, gg_value* results, int32_t capacity);

// All results of the last call on this thread that had more than its capacity.
GG_API void gg_results(gg_value* results, int32_t count);

GG_API void gg_tensor_free(gg_tensor tensor);
GG_API gg_tensor gg_tensor_alias(gg_tensor tensor);
// A tensor over memory of the caller; `release(context)` is called when nothing uses it any more.
GG_API gg_tensor gg_tensor_from_memory(
    void* memory, const int64_t* sizes, int32_t dimensions, int32_t type, void (*release)(void*),
    void* context);
// Sizes and strides lie in the tensor and stay valid while it does.
typedef struct {
  int64_t dimensions;
  int64_t elements;
  const int64_t* sizes;
  const int64_t* strides;
  void* data;
  int32_t type;
  int32_t device_type;
  int32_t device_index;
  int32_t flags;  // 1 requires grad, 2 leaf, 4 contiguous, 8 sparse, 16 inference, 32 pinned
  int64_t storage_offset;
} gg_tensor_info;
GG_API int32_t gg_tensor_describe(gg_tensor tensor, gg_tensor_info* info);
GG_API int32_t gg_tensor_set_requires_grad(gg_tensor tensor, int32_t on);
// Null with an empty error text when there is no gradient.
GG_API gg_tensor gg_tensor_grad(gg_tensor tensor);
GG_API int32_t gg_tensor_set_grad(gg_tensor tensor, gg_tensor grad);
GG_API int32_t gg_tensor_set_data(gg_tensor tensor, gg_tensor data);

// Backward from `outputs`; `gradients` may hold null entries.
GG_API int32_t gg_backward(
    const gg_tensor* outputs, const gg_tensor* gradients, int32_t count, const gg_tensor* inputs,
    int32_t input_count, int32_t retain_graph, int32_t create_graph);
// Gradients of `outputs` by `inputs` into `results` (null where allow_unused lets one be missing).
GG_API int32_t gg_grad(
    const gg_tensor* outputs, const gg_tensor* gradients, int32_t count, const gg_tensor* inputs,
    int32_t input_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused,
    gg_tensor* results);

GG_API int32_t gg_grad_mode(void);
GG_API void gg_set_grad_mode(int32_t on);
GG_API int32_t gg_inference_mode(void);
// A guard that belongs to the thread that made it; the free ends it.
GG_API void* gg_inference_begin(int32_t on);
GG_API void gg_inference_end(void* guard);

GG_API int32_t gg_threads(void);
GG_API int32_t gg_set_threads(int32_t count);
GG_API int32_t gg_interop_threads(void);
GG_API int32_t gg_set_interop_threads(int32_t count);

GG_API int32_t gg_cuda_devices(void);
GG_API int32_t gg_cuda_synchronize(int64_t device);
// Flags of the context by name: "allow_tf32_matmul", "allow_tf32_cudnn", "benchmark_cudnn",
// "deterministic". A negative `value` only reads.
GG_API int32_t gg_context_flag(const char* name, int32_t value);

GG_API int32_t gg_manual_seed(int64_t seed);
GG_API gg_generator gg_generator_new(int32_t device_type, int32_t device_index);
GG_API gg_generator gg_generator_default(int32_t device_type, int32_t device_index);
GG_API void gg_generator_free(gg_generator generator);
GG_API int32_t gg_generator_set_seed(gg_generator generator, int64_t seed);
GG_API int64_t gg_generator_seed(gg_generator generator);
GG_API gg_tensor gg_generator_state(gg_generator generator);
GG_API int32_t gg_generator_set_state(gg_generator generator, gg_tensor state);

// TorchScript. A script is code: load only what the person has allowed.
GG_API gg_module gg_script_load(const char* path, int32_t device_type, int32_t device_index);
GG_API gg_module gg_script_read(
    const void* bytes, int64_t length, int32_t device_type, int32_t device_index);
GG_API void gg_script_free(gg_module module);
// Calls a method; results as in gg_operator_call, tuples and lists as GG_TUPLE.
GG_API int32_t gg_script_call(
    gg_module module, const char* method, const gg_value* arguments, int32_t count,
    gg_value* results, int32_t capacity);
GG_API int32_t gg_script_train(gg_module module, int32_t on);
GG_API int32_t gg_script_is_training(gg_module module);
GG_API int32_t gg_script_to(
    gg_module module, int32_t device_type, int32_t device_index, int32_t type);
// Parameters (buffers when `buffers`) as pairs of a string and a tensor; the strings stay valid
// until the next failure or listing on this thread.
GG_API int32_t gg_script_tensors(
    gg_module module, int32_t buffers, gg_value* results, int32_t capacity);

// One Adam step over lists of `count` tensors. The result does not depend on the thread count.
typedef struct {
  double rate, beta1, beta2, epsilon, decay;
  int64_t step;        // number of this step, from 1
  int32_t decoupled;   // 1: AdamW
  int32_t maximize;
} gg_adam_settings;
GG_API int32_t gg_adam_step(
    const gg_adam_settings* settings, const gg_tensor* parameters, const gg_tensor* gradients,
    const gg_tensor* averages, const gg_tensor* squares, const gg_tensor* largest, int32_t count);

// Memory of large tensors on the CPU waits for the next ones, up to a limit in bytes (a quarter of
// the machine's memory unless it is set; 0 keeps nothing and leaves all to the C library).
GG_API int64_t gg_memory_kept(void);
GG_API void gg_memory_limit(int64_t bytes);
GG_API void gg_memory_release(void);

// A transposed convolution over pictures on the CPU; `bias` may be null.
GG_API gg_tensor gg_transposed_convolution(
    gg_tensor input, gg_tensor weight, gg_tensor bias, int64_t step, int64_t padding);

// What follows a convolution over float32 pictures on the CPU, without a gradient: rows and columns
// are correlated with `taps` (none: in place), then
// clamp(gain * leaky(x * scale[n, c] + noise[n or 0, 0, y, x] + bias[c])).
typedef struct {
  float slope, gain, clamp;      // clamp: infinity for none
  int32_t taps, before, after;   // zeros before and after each row and column
} gg_layer_end_settings;
GG_API gg_tensor gg_layer_end(
    gg_tensor input, gg_tensor scale, gg_tensor noise, gg_tensor bias,
    const gg_layer_end_settings* settings, const float* taps);

// Leaky ReLU at a finer rate, on the CPU and without a gradient: pictures are scaled by [batch,
// channels] and shifted by [channels] (null for neither), brought to `up` times the pixels, bent,
// cut off at plus and minus `clamp`, and brought to a `down`th of those; `up` is a multiple of it.
// `raising` has one axis, `lowering` one (for both directions) or two.
typedef struct {
  int64_t up, down;
  int64_t low, high;  // zeros before and after each row and column of fine pixels; less: cut off
  double slope, gain, clamp;
} gg_filtered_settings;
GG_API gg_tensor gg_filtered_leaky_relu(
    gg_tensor input, gg_tensor scale, gg_tensor shift, gg_tensor raising, gg_tensor lowering,
    const gg_filtered_settings* settings);
