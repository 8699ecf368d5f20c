// Tensors, gradients and the settings of libtorch.
#include "values.h"

#include <ATen/Parallel.h>
#include <c10/core/InferenceMode.h>
#include <torch/csrc/autograd/autograd.h>
#include <torch/cuda.h>

GG_API void gg_tensor_free(gg_tensor tensor) {
  gg::guard("free", 0, [&] {
    c10::intrusive_ptr<at::TensorImpl, at::UndefinedTensorImpl>::reclaim(
        static_cast<at::TensorImpl*>(tensor));
    return 0;
  });
}

GG_API gg_tensor gg_tensor_alias(gg_tensor tensor) {
  return gg::guard<gg_tensor>("alias", nullptr, [&] { return gg::release(gg::borrow(tensor)); });
}

GG_API gg_tensor gg_tensor_from_memory(
    void* memory, const int64_t* sizes, int32_t dimensions, int32_t type, void (*free)(void*),
    void* context) {
  return gg::guard<gg_tensor>("from_memory", nullptr, [&] {
    return gg::release(at::from_blob(
        memory, at::IntArrayRef(sizes, dimensions),
        [free, context](void*) {
          if (free != nullptr) {
            free(context);
          }
        },
        at::TensorOptions().dtype(static_cast<at::ScalarType>(type))));
  });
}

GG_API int32_t gg_tensor_describe(gg_tensor handle, gg_tensor_info* info) {
  return gg::guard("describe", -1, [&] {
    const auto tensor = gg::borrow(handle);
    const bool strided = tensor.layout() == c10::kStrided;
    info->dimensions = tensor.dim();
    info->elements = tensor.numel();
    info->sizes = tensor.sizes().data();
    info->strides = strided ? tensor.strides().data() : nullptr;
    info->data = strided && tensor.has_storage() ? tensor.data_ptr() : nullptr;
    info->type = static_cast<int32_t>(tensor.scalar_type());
    info->device_type = static_cast<int32_t>(tensor.device().type());
    info->device_index = tensor.device().index();
    info->storage_offset = strided ? tensor.storage_offset() : 0;
    info->flags = (tensor.requires_grad() ? 1 : 0) | (tensor.is_leaf() ? 2 : 0)
        | (strided && tensor.is_contiguous() ? 4 : 0) | (strided ? 0 : 8)
        | (tensor.is_inference() ? 16 : 0);
    return 0;
  });
}

GG_API int32_t gg_tensor_set_requires_grad(gg_tensor tensor, int32_t on) {
  return gg::guard("requires_grad", -1, [&] {
    gg::borrow(tensor).requires_grad_(on != 0);
    return 0;
  });
}

GG_API gg_tensor gg_tensor_grad(gg_tensor tensor) {
  return gg::guard<gg_tensor>("grad", nullptr, [&] {
    gg::remember("");
    return gg::release(gg::borrow(tensor).grad());
  });
}

GG_API int32_t gg_tensor_set_grad(gg_tensor tensor, gg_tensor grad) {
  return gg::guard("grad", -1, [&] {
    const auto target = gg::borrow(tensor);
    const auto gradient = gg::borrow(grad);
    TORCH_CHECK(
        !gradient.defined()
            || (gradient.sizes() == target.sizes() && gradient.dtype() == target.dtype()
                && gradient.device() == target.device()),
        gg::describe(c10::IValue(gradient)), " is no gradient of ",
        gg::describe(c10::IValue(target)));
    target.mutable_grad() = gradient;
    return 0;
  });
}

GG_API int32_t gg_tensor_set_data(gg_tensor tensor, gg_tensor data) {
  return gg::guard("set_data", -1, [&] {
    gg::borrow(tensor).set_data(gg::borrow(data));
    return 0;
  });
}

namespace {
std::string describe_all(const char* where, const std::vector<at::Tensor>& tensors) {
  std::string text = std::string(where) + "(";
  for (const auto& tensor : tensors) {
    text += (text.back() == '(' ? "" : ", ") + gg::describe(c10::IValue(tensor));
  }
  return text + ")";
}
}  // namespace

GG_API int32_t gg_backward(
    const gg_tensor* outputs, const gg_tensor* gradients, int32_t count, const gg_tensor* inputs,
    int32_t input_count, int32_t retain_graph, int32_t create_graph) {
  const auto tensors = gg::borrow_all(outputs, count);
  return gg::guard(describe_all("backward", tensors).c_str(), -1, [&] {
    torch::autograd::backward(
        tensors, gg::borrow_all(gradients, gradients == nullptr ? 0 : count), retain_graph != 0,
        create_graph != 0, gg::borrow_all(inputs, input_count));
    return 0;
  });
}

GG_API int32_t gg_grad(
    const gg_tensor* outputs, const gg_tensor* gradients, int32_t count, const gg_tensor* inputs,
    int32_t input_count, int32_t retain_graph, int32_t create_graph, int32_t allow_unused,
    gg_tensor* results) {
  const auto tensors = gg::borrow_all(outputs, count);
  return gg::guard(describe_all("grad", tensors).c_str(), -1, [&] {
    auto grads = torch::autograd::grad(
        tensors, gg::borrow_all(inputs, input_count),
        gg::borrow_all(gradients, gradients == nullptr ? 0 : count), retain_graph != 0,
        create_graph != 0, allow_unused != 0);
    for (size_t i = 0; i < grads.size(); i++) {
      results[i] = gg::release(std::move(grads[i]));
    }
    return 0;
  });
}

GG_API int32_t gg_grad_mode(void) { return at::GradMode::is_enabled() ? 1 : 0; }

GG_API void gg_set_grad_mode(int32_t on) { at::GradMode::set_enabled(on != 0); }

GG_API int32_t gg_inference_mode(void) { return c10::InferenceMode::is_enabled() ? 1 : 0; }

GG_API void* gg_inference_begin(int32_t on) {
  return gg::guard<void*>(
      "inference_mode", nullptr, [&] { return new c10::InferenceMode(on != 0); });
}

GG_API void gg_inference_end(void* guard) { delete static_cast<c10::InferenceMode*>(guard); }

GG_API int32_t gg_threads(void) {
  return gg::guard("threads", -1, [] { return at::get_num_threads(); });
}

GG_API int32_t gg_set_threads(int32_t count) {
  return gg::guard("set_num_threads", -1, [&] {
    at::set_num_threads(count);
    return 0;
  });
}

GG_API int32_t gg_interop_threads(void) {
  return gg::guard("interop_threads", -1, [] { return at::get_num_interop_threads(); });
}

GG_API int32_t gg_set_interop_threads(int32_t count) {
  return gg::guard("set_num_interop_threads", -1, [&] {
    at::set_num_interop_threads(count);
    return 0;
  });
}

GG_API int32_t gg_cuda_devices(void) {
  return gg::guard(
      "device_count", 0, [] { return static_cast<int32_t>(torch::cuda::device_count()); });
}

GG_API int32_t gg_cuda_synchronize(int64_t device) {
  return gg::guard("synchronize", -1, [&] {
    TORCH_CHECK(torch::cuda::is_available(), "there is no CUDA device");
    torch::cuda::synchronize(device);
    return 0;
  });
}

GG_API int32_t gg_context_flag(const char* name, int32_t value) {
  return gg::guard(name, -1, [&] {
    auto& context = at::globalContext();
    const std::string flag = name;
    const bool on = value != 0;
    if (flag == "allow_tf32_matmul") {
      if (value >= 0) context.setAllowTF32CuBLAS(on);
      return context.allowTF32CuBLAS() ? 1 : 0;
    }
    if (flag == "allow_tf32_cudnn") {
      if (value >= 0) context.setAllowTF32CuDNN(on);
      return context.allowTF32CuDNN() ? 1 : 0;
    }
    if (flag == "benchmark_cudnn") {
      if (value >= 0) context.setBenchmarkCuDNN(on);
      return context.benchmarkCuDNN() ? 1 : 0;
    }
    if (flag == "deterministic") {
      if (value >= 0) context.setDeterministicAlgorithms(on, false);
      return context.deterministicAlgorithms() ? 1 : 0;
    }
    throw std::invalid_argument("no such flag");
  });
}
