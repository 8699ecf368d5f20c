// Random number generators.
#include "values.h"

#include <ATen/CPUGeneratorImpl.h>

namespace {
at::Generator borrow(gg_generator handle) {
  return at::Generator(c10::intrusive_ptr<c10::GeneratorImpl>::reclaim_copy(
      static_cast<c10::GeneratorImpl*>(handle)));
}

gg_generator release(const at::Generator& generator) {
  auto* implementation = generator.unsafeGetGeneratorImpl();
  c10::raw::intrusive_ptr::incref(implementation);
  return implementation;
}

const at::Generator& default_of(c10::Device device) {
  return at::globalContext().defaultGenerator(device);
}
}  // namespace

GG_API int32_t gg_manual_seed(int64_t seed) {
  return gg::guard("manual_seed", -1, [&] {
    at::manual_seed(static_cast<uint64_t>(seed));
    return 0;
  });
}

GG_API gg_generator gg_generator_new(int32_t device_type, int32_t device_index) {
  return gg::guard<gg_generator>("Generator", nullptr, [&] {
    const auto device = gg::device_of(device_type, device_index);
    if (device.is_cpu()) {
      return release(at::make_generator<at::CPUGeneratorImpl>());
    }
    return release(default_of(device).clone());
  });
}

GG_API gg_generator gg_generator_default(int32_t device_type, int32_t device_index) {
  return gg::guard<gg_generator>("default_generator", nullptr, [&] {
    return release(default_of(gg::device_of(device_type, device_index)));
  });
}

GG_API void gg_generator_free(gg_generator generator) {
  gg::guard("free", 0, [&] {
    c10::intrusive_ptr<c10::GeneratorImpl>::reclaim(static_cast<c10::GeneratorImpl*>(generator));
    return 0;
  });
}

GG_API int32_t gg_generator_set_seed(gg_generator handle, int64_t seed) {
  return gg::guard("manual_seed", -1, [&] {
    auto generator = borrow(handle);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_current_seed(static_cast<uint64_t>(seed));
    return 0;
  });
}

GG_API int64_t gg_generator_seed(gg_generator handle) {
  return gg::guard<int64_t>("initial_seed", -1, [&] {
    return static_cast<int64_t>(borrow(handle).current_seed());
  });
}

GG_API gg_tensor gg_generator_state(gg_generator handle) {
  return gg::guard<gg_tensor>("get_state", nullptr, [&] {
    auto generator = borrow(handle);
    std::lock_guard<std::mutex> lock(generator.mutex());
    return gg::release(generator.get_state());
  });
}

GG_API int32_t gg_generator_set_state(gg_generator handle, gg_tensor state) {
  return gg::guard("set_state", -1, [&] {
    auto generator = borrow(handle);
    std::lock_guard<std::mutex> lock(generator.mutex());
    generator.set_state(gg::borrow(state));
    return 0;
  });
}
