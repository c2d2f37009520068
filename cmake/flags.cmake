# Warnings, hardening and sanitizers. Every flag is probed: clang 14 and gcc 12
# do not know the same set.
include(CheckCCompilerFlag)
include(CheckLinkerFlag)

add_library(picket_flags INTERFACE)
target_compile_definitions(picket_flags INTERFACE _GNU_SOURCE
                           PICKET_VERSION="${PROJECT_VERSION}")
target_include_directories(picket_flags INTERFACE ${CMAKE_SOURCE_DIR}/lib ${CMAKE_SOURCE_DIR})

function(picket_try_flag flag)
  string(MAKE_C_IDENTIFIER "has${flag}" var)
  check_c_compiler_flag("${flag}" ${var})
  if(${var})
    target_compile_options(picket_flags INTERFACE ${flag})
  endif()
endfunction()

foreach(flag
    -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wcast-qual
    -Wwrite-strings -Wmissing-prototypes -Wstrict-prototypes -Wformat=2 -Wundef
    -Wvla -Walloca -Wno-missing-field-initializers -Wswitch-enum -Wimplicit-fallthrough -Wnull-dereference
    -fstack-protector-strong -fstack-clash-protection -fcf-protection
    -ftrivial-auto-var-init=zero -fno-strict-aliasing -fno-common)
  picket_try_flag(${flag})
endforeach()
if(PICKET_WERROR)
  target_compile_options(picket_flags INTERFACE -Werror)
endif()
if(PICKET_SANITIZE)
  target_compile_options(picket_flags INTERFACE -fsanitize=address,undefined
                         -fno-sanitize-recover=all -fno-omit-frame-pointer)
  target_link_options(picket_flags INTERFACE -fsanitize=address,undefined)
elseif(CMAKE_BUILD_TYPE STREQUAL "Release")
  target_compile_options(picket_flags INTERFACE -U_FORTIFY_SOURCE -D_FORTIFY_SOURCE=3)
endif()
if(PICKET_FUZZ)
  target_compile_options(picket_flags INTERFACE -fsanitize=fuzzer-no-link)
endif()

set(CMAKE_POSITION_INDEPENDENT_CODE ON)
include(CheckPIESupported)
check_pie_supported()
foreach(flag -Wl,-z,relro -Wl,-z,now -Wl,-z,noexecstack -Wl,--as-needed
             -Wl,--build-id=sha1)
  string(MAKE_C_IDENTIFIER "link${flag}" var)
  check_linker_flag(C "${flag}" ${var})
  if(${var})
    target_link_options(picket_flags INTERFACE ${flag})
  endif()
endforeach()
