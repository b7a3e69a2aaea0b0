// tensor!(grad(mean((x @ w - y) ** 2), w))
fn expansion() {
    match () {
        #[allow(unused, clippy::all, clippy::pedantic)]
        () => {
            use shapewise::__private::{
                Finish as _, GivenOther as _, Permits as _, Place as _, Refuses as _,
                Unsettled as _, rules as __rules,
            };
            let __given0 = shapewise::__private::Given(&x).given();
            let x0 = __rules::Operand::witness(&*__given0);
            let t0 = shapewise::__private::ty_of(x0);
            let n0 = shapewise::__private::lengths::of(x0);
            let __given1 = shapewise::__private::Given(&w).given();
            let x1 = __rules::Operand::witness(&*__given1);
            let t1 = shapewise::__private::ty_of(x1);
            let n1 = shapewise::__private::lengths::of(x1);
            let t2 = shapewise::__private::node(
                __rules::Promote::witness({ t0 }, { t1 }),
                __rules::MatMul::witness({ t0 }, { t1 }),
            );
            let n2 = shapewise::__private::lengths::met(t2, [n0, n1]);
            let __given3 = shapewise::__private::Given(&y).given();
            let x3 = __rules::Operand::witness(&*__given3);
            let t3 = shapewise::__private::ty_of(x3);
            let n3 = shapewise::__private::lengths::of(x3);
            let t4 = shapewise::__private::node(
                __rules::Subtract::witness({ t2 }, { t3 }),
                __rules::Broadcast::witness({ t2 }, { t3 }),
            );
            let n4 = shapewise::__private::lengths::met(t4, [n2, n3]);
            let t5 = shapewise::__private::literal(
                shapewise::__private::int::<shapewise::__private::range::I8>(2),
            );
            let n5 = shapewise::__private::lengths::met(t5, []);
            let t6 = __rules::Square::witness({ t4 });
            let n6 = shapewise::__private::lengths::met(t6, [n4]);
            let a7 = shapewise::__private::EVERY_AXIS;
            let t7 = t6.averaged(a7);
            let n7 = shapewise::__private::lengths::met(t7, [n6]);
            let t8 = t6.dropped(a7, t7);
            let n8 = shapewise::__private::lengths::met(t8, [n7]);
            let t9 = __rules::Differentiable::witness({ t8 });
            let n9 = shapewise::__private::lengths::met(t9, [n8]);
            let t10 = t9;
            let x10 = shapewise::__private::alike(
                t10,
                ::core::option::Option::None,
                #[inline(always)]
                move |_: ::core::primitive::usize| shapewise::__private::cast(
                    t10,
                    shapewise::__private::float(1.0),
                ),
            );
            let n10 = shapewise::__private::lengths::met(t10, [n9]);
            let t11 = t6;
            let x11 = shapewise::__private::alike(
                t11,
                shapewise::__private::lengths::agreed(n6),
                #[inline(always)]
                move |_: ::core::primitive::usize| shapewise::__private::cast(
                    t11,
                    shapewise::__private::float(1.0),
                ),
            );
            let n11 = shapewise::__private::lengths::met(t11, [n6]);
            let a12 = shapewise::__private::EVERY_AXIS;
            let t12 = t11.summed(a12);
            let n12 = shapewise::__private::lengths::met(t12, [n11]);
            let t13 = t11.dropped(a12, t12);
            let n13 = shapewise::__private::lengths::met(t13, [n12]);
            let t14 = shapewise::__private::node(
                __rules::Divide::witness({ t10 }, { t13 }),
                __rules::Broadcast::witness({ t10 }, { t13 }),
            );
            let n14 = shapewise::__private::lengths::met(t14, [n10, n13]);
            let t15 = shapewise::__private::node(
                __rules::Replaced::witness({ t6 }, { t14 }),
                __rules::Assign::witness({ t6 }, { t14 }),
            );
            let n15 = shapewise::__private::lengths::met(t15, [n6, n14]);
            let t16 = {
                let held = __rules::Holds::witness({ t15 }, { t5 });
                shapewise::__private::node(
                    __rules::Promote::witness({ held }, { t15 }),
                    __rules::Broadcast::witness({ t5 }, { t15 }),
                )
            };
            let n16 = shapewise::__private::lengths::met(t16, [n5, n15]);
            let t17 = shapewise::__private::node(
                __rules::Promote::witness({ t16 }, { t4 }),
                __rules::Broadcast::witness({ t16 }, { t4 }),
            );
            let n17 = shapewise::__private::lengths::met(t17, [n16, n4]);
            let a18 = __rules::StretchedFrom::witness({ t17 }, { t2 });
            let t18 = t17.summed(a18);
            let n18 = shapewise::__private::lengths::met(t18, [n17, n2]);
            let t19 = shapewise::__private::node(t18, t2);
            let n19 = shapewise::__private::lengths::met(t19, [n18, n2]);
            let t20 = __rules::RowMatrix::witness({ t0 });
            let n20 = shapewise::__private::lengths::met(t20, [n0]);
            let t21 = __rules::ColumnMatrix::witness({ t1 });
            let n21 = shapewise::__private::lengths::met(t21, [n1]);
            let t22 = shapewise::__private::node(
                __rules::Promote::witness({ t20 }, { t21 }),
                __rules::MatMul::witness({ t20 }, { t21 }),
            );
            let n22 = shapewise::__private::lengths::met(t22, [n20, n21]);
            let t23 = shapewise::__private::node(t19, t22);
            let n23 = shapewise::__private::lengths::met(t23, [n19, n22]);
            let (t24, p24) = __rules::TransposedRows::<_>::witness({ t20 });
            let n24 = shapewise::__private::lengths::met(t24, [n20]);
            let (t25, p25) = __rules::ApartRows::<_>::witness({ t23 });
            let n25 = shapewise::__private::lengths::met(t25, [n23]);
            let t26 = shapewise::__private::node(
                __rules::Promote::witness({ t24 }, { t25 }),
                __rules::MatMul::witness({ t24 }, { t25 }),
            );
            let n26 = shapewise::__private::lengths::met(t26, [n24, n25]);
            let a27 = __rules::StretchedFrom::witness({ t26 }, { t21 });
            let t27 = t26.summed(a27);
            let n27 = shapewise::__private::lengths::met(t27, [n26, n21]);
            let t28 = shapewise::__private::node(t27, t21);
            let n28 = shapewise::__private::lengths::met(t28, [n27, n21]);
            let t29 = shapewise::__private::node(t28, t1);
            let n29 = shapewise::__private::lengths::met(t29, [n28, n1]);
            let t30 = shapewise::__private::node(
                __rules::Differentiated::witness({ t1 }, { t29 }),
                __rules::Assign::witness({ t1 }, { t29 }),
            );
            let n30 = shapewise::__private::lengths::met(t30, [n1, n29]);
            let s2 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::product(t2, t2.whole_item(), x0, x1),
            );
            let s12 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t11,
                    a12,
                    t12,
                    t12.whole_item(),
                    shapewise::__private::reducers::Sum,
                    x11,
                    #[inline(always)]
                    move |v11_0| { shapewise::__private::cast(t11.sum_term(), v11_0) },
                ),
            );
            let s18 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t17,
                    a18,
                    t18,
                    t18.whole_item(),
                    shapewise::__private::reducers::Sum,
                    (
                        x10,
                        (
                            x3,
                            (
                                shapewise::__private::viewed(
                                    shapewise::__private::Respaced,
                                    t12,
                                    t13,
                                    &s12,
                                ),
                                (
                                    &s2,
                                    shapewise::__private::Lead(
                                        shapewise::__private::lengths::agreed(n15),
                                    ),
                                ),
                            ),
                        ),
                    ),
                    #[inline(always)]
                    move |(v10_0, (v3_3, (v12_1, (v2_2, ()))))| {
                        let v14_4 = shapewise::__private::scalar::div(t14, v10_0, v12_1);
                        let v15_5 = shapewise::__private::cast(t15, v14_4);
                        let v16_6 = shapewise::__private::scalar::mul(
                            t16,
                            shapewise::__private::int::<
                                shapewise::__private::range::I8,
                            >(2),
                            v15_5,
                        );
                        let p2_8 = shapewise::__private::cast(t2, v2_2);
                        let v4_9 = shapewise::__private::scalar::sub(t4, p2_8, v3_3);
                        let v17_10 = shapewise::__private::scalar::mul(t17, v16_6, v4_9);
                        shapewise::__private::cast(t17.sum_term(), v17_10)
                    },
                ),
            );
            let s26 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::product(
                    t26,
                    t26.whole_item(),
                    shapewise::__private::viewed(
                        p24,
                        t20,
                        t24,
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t0,
                            t20,
                            x0,
                        ),
                    ),
                    shapewise::__private::viewed(
                        p25,
                        t23,
                        t25,
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t19,
                            t23,
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t18,
                                t19,
                                &s18,
                            ),
                        ),
                    ),
                ),
            );
            let s27 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t26,
                    a27,
                    t27,
                    t27.whole_item(),
                    shapewise::__private::reducers::Sum,
                    &s26,
                    #[inline(always)]
                    move |v26_0| {
                        let p26_1 = shapewise::__private::cast(t26, v26_0);
                        shapewise::__private::cast(t26.sum_term(), p26_1)
                    },
                ),
            );
            let s27 = s27.erased();
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t30 }),
            );
            shapewise::__private::evaluate(
                    result,
                    (
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t28,
                            t29,
                            shapewise::__private::viewed(
                                shapewise::__private::Respaced,
                                t27,
                                t28,
                                s27,
                            ),
                        ),
                        shapewise::__private::Lead(
                            shapewise::__private::lengths::agreed(n30),
                        ),
                    ),
                    #[inline(always)]
                    move |(v27_0, ())| {
                        let v30_3 = shapewise::__private::cast(t30, v27_0);
                        shapewise::__private::cast(result, v30_3)
                    },
                )
                .finish()
        }
    }
}
