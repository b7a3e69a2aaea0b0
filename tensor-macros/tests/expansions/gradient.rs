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
            let __given1 = shapewise::__private::Given(&w).given();
            let x1 = __rules::Operand::witness(&*__given1);
            let t1 = shapewise::__private::ty_of(x1);
            let t2 = shapewise::__private::node(
                __rules::Promote::witness({ t0 }, { t1 }),
                __rules::MatMul::witness({ t0 }, { t1 }),
            );
            let __given3 = shapewise::__private::Given(&y).given();
            let x3 = __rules::Operand::witness(&*__given3);
            let t3 = shapewise::__private::ty_of(x3);
            let t4 = shapewise::__private::node(
                __rules::Subtract::witness({ t2 }, { t3 }),
                __rules::Broadcast::witness({ t2 }, { t3 }),
            );
            let t5 = shapewise::__private::literal(
                shapewise::__private::int::<shapewise::__private::range::I8>(2),
            );
            let t6 = __rules::Square::witness({ t4 });
            let a7 = shapewise::__private::EVERY_AXIS;
            let t7 = t6.averaged(a7);
            let t8 = t6.dropped(a7, t7);
            let t9 = __rules::Differentiable::witness({ t8 });
            let t10 = t9;
            let x10 = shapewise::__private::generated(
                t10,
                #[inline(always)]
                move |_: ::core::primitive::usize| shapewise::__private::cast(
                    t10,
                    shapewise::__private::float(1.0),
                ),
            );
            let t11 = t6;
            let x11 = shapewise::__private::generated(
                t11,
                #[inline(always)]
                move |_: ::core::primitive::usize| shapewise::__private::cast(
                    t11,
                    shapewise::__private::float(1.0),
                ),
            );
            let a12 = shapewise::__private::EVERY_AXIS;
            let t12 = t11.summed(a12);
            let t13 = t11.dropped(a12, t12);
            let t14 = shapewise::__private::node(
                __rules::Divide::witness({ t10 }, { t13 }),
                __rules::Broadcast::witness({ t10 }, { t13 }),
            );
            let t15 = shapewise::__private::node(
                __rules::Replaced::witness({ t6 }, { t14 }),
                __rules::Assign::witness({ t6 }, { t14 }),
            );
            let t16 = {
                let held = __rules::Holds::witness({ t15 }, { t5 });
                shapewise::__private::node(
                    __rules::Promote::witness({ held }, { t15 }),
                    __rules::Broadcast::witness({ t5 }, { t15 }),
                )
            };
            let t17 = shapewise::__private::node(
                __rules::Promote::witness({ t16 }, { t4 }),
                __rules::Broadcast::witness({ t16 }, { t4 }),
            );
            let a18 = __rules::StretchedFrom::witness({ t17 }, { t2 });
            let t18 = t17.summed(a18);
            let t19 = shapewise::__private::node(t18, t2);
            let t20 = __rules::RowMatrix::witness({ t0 });
            let t21 = __rules::ColumnMatrix::witness({ t1 });
            let t22 = shapewise::__private::node(
                __rules::Promote::witness({ t20 }, { t21 }),
                __rules::MatMul::witness({ t20 }, { t21 }),
            );
            let t23 = shapewise::__private::node(t19, t22);
            let (t24, p24) = __rules::SwapAxes::<
                _,
                _,
                _,
            >::witness(
                {
                    shapewise::__private::number(
                        __rules::AxisAt::<{ -2 }>::witness({ t20 }),
                    )
                },
                {
                    shapewise::__private::number(
                        __rules::AxisAt::<{ -1 }>::witness({ t20 }),
                    )
                },
                { t20 },
            );
            let t25 = shapewise::__private::node(
                __rules::Promote::witness({ t24 }, { t23 }),
                __rules::MatMul::witness({ t24 }, { t23 }),
            );
            let a26 = __rules::StretchedFrom::witness({ t25 }, { t21 });
            let t26 = t25.summed(a26);
            let t27 = shapewise::__private::node(t26, t21);
            let t28 = shapewise::__private::node(t27, t1);
            let t29 = shapewise::__private::node(
                __rules::Differentiated::witness({ t1 }, { t28 }),
                __rules::Assign::witness({ t1 }, { t28 }),
            );
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
                                &s2,
                            ),
                        ),
                    ),
                    #[inline(always)]
                    move |(v10_0, (v3_3, (v12_1, v2_2)))| {
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
            let s25 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::product(
                    t25,
                    t25.whole_item(),
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
            );
            let s26 = shapewise::__private::stage(
                __rules::check::FitsStage::<_, _>::CHECKED,
                shapewise::__private::reduction(
                    t25,
                    a26,
                    t26,
                    t26.whole_item(),
                    shapewise::__private::reducers::Sum,
                    &s25,
                    #[inline(always)]
                    move |v25_0| {
                        let p25_1 = shapewise::__private::cast(t25, v25_0);
                        shapewise::__private::cast(t25.sum_term(), p25_1)
                    },
                ),
            );
            let s26 = s26.erased();
            let result = shapewise::__private::fits(
                __rules::check::Fits::<_, _>::CHECKED,
                __rules::ByValue::witness({ t29 }),
            );
            shapewise::__private::evaluate(
                    result,
                    shapewise::__private::viewed(
                        shapewise::__private::Respaced,
                        t27,
                        t28,
                        shapewise::__private::viewed(
                            shapewise::__private::Respaced,
                            t26,
                            t27,
                            s26,
                        ),
                    ),
                    #[inline(always)]
                    move |v26_0| {
                        let v29_3 = shapewise::__private::cast(t29, v26_0);
                        shapewise::__private::cast(result, v29_3)
                    },
                )
                .finish()
        }
    }
}
