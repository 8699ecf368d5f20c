// One Adam step over all parameters in one call.
//
// Kingma and Ba 2015, arXiv:1412.6980; decoupled decay: Loshchilov and Hutter 2019,
// arXiv:1711.05101. Each element goes through the same operations in the same order whatever the
// thread count and the instruction set: only the products written as fma are contracted, which are
// those that the vector code of ATen contracts too.
#include "values.h"

#include <ATen/Parallel.h>

#include <cmath>

namespace {

struct Scales {
  float keep1, take1, keep2, take2, step_size, correction, epsilon, decay, shrink, sign;
};

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
__attribute__((target_clones("arch=haswell", "default")))
#endif
void update(
    float* parameter, const float* gradient, float* average, float* square, int64_t count,
    const Scales& scales) {
  const Scales s = scales;
  for (int64_t i = 0; i < count; i++) {
    const float p = parameter[i] * s.shrink;
    const float g = std::fma(p, s.decay, gradient[i] * s.sign);
    const float a = std::fma(g, s.take1, average[i] * s.keep1);
    const float q = std::fma(s.take2 * g, g, square[i] * s.keep2);
    const float denominator = std::sqrt(q) / s.correction + s.epsilon;
    average[i] = a;
    square[i] = q;
    parameter[i] = p + s.step_size * a / denominator;
  }
}

bool is_plain(const at::Tensor& tensor) {
  return tensor.device().is_cpu() && tensor.scalar_type() == at::kFloat
      && tensor.layout() == c10::kStrided && tensor.is_non_overlapping_and_dense();
}

void step_any(
    const gg_adam_settings& settings, const at::Tensor& parameter, at::Tensor gradient,
    const at::Tensor& average, const at::Tensor& square, const at::Tensor& largest,
    double correction1, double correction2) {
  if (settings.maximize != 0) {
    gradient = gradient.neg();
  }
  if (settings.decay != 0 && settings.decoupled != 0) {
    parameter.mul_(1 - settings.rate * settings.decay);
  } else if (settings.decay != 0) {
    gradient = gradient.add(parameter, settings.decay);
  }
  average.mul_(settings.beta1).add_(gradient, 1 - settings.beta1);
  square.mul_(settings.beta2).addcmul_(gradient, gradient, 1 - settings.beta2);
  at::Tensor base = square;
  if (largest.defined()) {
    at::maximum_out(const_cast<at::Tensor&>(largest), largest, square);
    base = largest;
  }
  const auto denominator = base.sqrt().div_(std::sqrt(correction2)).add_(settings.epsilon);
  parameter.addcdiv_(average, denominator, -settings.rate / correction1);
}

void step_one(
    const gg_adam_settings& settings, const at::Tensor& parameter, const at::Tensor& gradient,
    const at::Tensor& average, const at::Tensor& square, const at::Tensor& largest) {
  const double steps = static_cast<double>(settings.step);
  const double correction1 = 1 - std::pow(settings.beta1, steps);
  const double correction2 = 1 - std::pow(settings.beta2, steps);
  const bool same_layout = parameter.strides() == gradient.strides()
      && parameter.strides() == average.strides() && parameter.strides() == square.strides();
  if (largest.defined() || !same_layout || !is_plain(parameter) || !is_plain(gradient)
      || !is_plain(average) || !is_plain(square)) {
    step_any(
        settings, parameter, gradient, average, square, largest, correction1, correction2);
    return;
  }
  const bool decoupled = settings.decoupled != 0;
  const Scales scales{
      static_cast<float>(settings.beta1),
      static_cast<float>(1 - settings.beta1),
      static_cast<float>(settings.beta2),
      static_cast<float>(1 - settings.beta2),
      static_cast<float>(-settings.rate / correction1),
      static_cast<float>(std::sqrt(correction2)),
      static_cast<float>(settings.epsilon),
      decoupled ? 0.0f : static_cast<float>(settings.decay),
      decoupled ? static_cast<float>(1 - settings.rate * settings.decay) : 1.0f,
      settings.maximize != 0 ? -1.0f : 1.0f};
  auto* p = parameter.data_ptr<float>();
  const auto* g = gradient.data_ptr<float>();
  auto* a = average.data_ptr<float>();
  auto* q = square.data_ptr<float>();
  at::parallel_for(0, parameter.numel(), 32768, [&](int64_t begin, int64_t end) {
    update(p + begin, g + begin, a + begin, q + begin, end - begin, scales);
  });
}

}  // namespace

GG_API int32_t gg_adam_step(
    const gg_adam_settings* settings, const gg_tensor* parameters, const gg_tensor* gradients,
    const gg_tensor* averages, const gg_tensor* squares, const gg_tensor* largest, int32_t count) {
  return gg::guard("Adam.step", -1, [&] {
    at::NoGradGuard no_grad;
    for (int32_t i = 0; i < count; i++) {
      const auto parameter = gg::borrow(parameters[i]);
      const auto gradient = gg::borrow(gradients[i]);
      TORCH_CHECK(
          parameter.sizes() == gradient.sizes(), "gradient ", gradient.sizes(),
          " does not fit parameter ", parameter.sizes());
      step_one(
          *settings, parameter, gradient, gg::borrow(averages[i]), gg::borrow(squares[i]),
          gg::borrow(largest == nullptr ? nullptr : largest[i]));
      parameter.unsafeGetTensorImpl()->bump_version();
    }
    return 0;
  });
}
