// TorchScript modules.
#include "values.h"

#include <torch/script.h>

#include <sstream>

namespace {
torch::jit::Module& module_of(gg_module handle) {
  return *static_cast<torch::jit::Module*>(handle);
}

thread_local std::vector<std::string> names;
}  // namespace

GG_API gg_module gg_script_load(const char* path, int32_t device_type, int32_t device_index) {
  return gg::guard<gg_module>(path, nullptr, [&] {
    return new torch::jit::Module(
        torch::jit::load(path, gg::device_of(device_type, device_index)));
  });
}

GG_API gg_module gg_script_read(
    const void* bytes, int64_t length, int32_t device_type, int32_t device_index) {
  return gg::guard<gg_module>("jit.load", nullptr, [&] {
    std::istringstream stream(std::string(static_cast<const char*>(bytes), length));
    return new torch::jit::Module(
        torch::jit::load(stream, gg::device_of(device_type, device_index)));
  });
}

GG_API void gg_script_free(gg_module module) {
  gg::guard("free", 0, [&] {
    delete static_cast<torch::jit::Module*>(module);
    return 0;
  });
}

GG_API int32_t gg_script_call(
    gg_module module, const char* method, const gg_value* arguments, int32_t count,
    gg_value* results, int32_t capacity) {
  std::string where = std::string("ScriptModule.") + method + "(";
  return gg::guard("jit", -1, [&] {
    std::vector<c10::IValue> inputs;
    inputs.reserve(count);
    for (int32_t i = 0; i < count; i++) {
      inputs.push_back(gg::to_ivalue(arguments[i], nullptr));
      where += (i > 0 ? ", " : "") + gg::describe(inputs.back());
    }
    where += ")";
    std::vector<gg_value> produced;
    try {
      gg::append(produced, module_of(module).get_method(method)(std::move(inputs)), true);
    } catch (...) {
      throw std::runtime_error(where + ": " + gg::describe_exception());
    }
    return gg::hand_over(produced, results, capacity);
  });
}

GG_API int32_t gg_script_train(gg_module module, int32_t on) {
  return gg::guard("train", -1, [&] {
    module_of(module).train(on != 0);
    return 0;
  });
}

GG_API int32_t gg_script_is_training(gg_module module) {
  return gg::guard("is_training", -1, [&] { return module_of(module).is_training() ? 1 : 0; });
}

GG_API int32_t gg_script_to(
    gg_module module, int32_t device_type, int32_t device_index, int32_t type) {
  return gg::guard("to", -1, [&] {
    if (device_type >= 0) {
      module_of(module).to(gg::device_of(device_type, device_index));
    }
    if (type >= 0) {
      module_of(module).to(static_cast<at::ScalarType>(type));
    }
    return 0;
  });
}

GG_API int32_t gg_script_tensors(
    gg_module handle, int32_t buffers, gg_value* results, int32_t capacity) {
  return gg::guard("named_parameters", -1, [&] {
    std::vector<gg_value> produced;
    std::vector<at::Tensor> tensors;
    names.clear();
    const auto& module = module_of(handle);
    if (buffers != 0) {
      for (const auto& entry : module.named_buffers()) {
        names.push_back(entry.name);
        tensors.push_back(entry.value);
      }
    } else {
      for (const auto& entry : module.named_parameters()) {
        names.push_back(entry.name);
        tensors.push_back(entry.value);
      }
    }
    for (size_t i = 0; i < names.size(); i++) {
      gg_value name{};
      name.tag = GG_STRING;
      name.count = static_cast<int32_t>(names[i].size());
      name.pointer = names[i].data();
      gg_value tensor{};
      tensor.tag = GG_TENSOR;
      tensor.pointer = gg::release(tensors[i]);
      produced.push_back(name);
      produced.push_back(tensor);
    }
    return gg::hand_over(produced, results, capacity);
  });
}
